import { type Either, flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Checkpoint } from '../checkpoint.ts'
import type { CheckpointRegister, RegisterUnavailable } from '../checkpoint-register.ts'
import { type CosignRefusal, cosignaturesOf } from '../cosign-checkpoint.ts'
import type { CosigningKey } from '../cosigning-key.ts'
import { formatNote, formatSignature, type Note, type NoteSignature, parseNote } from '../note.ts'
import type { NoteRefusal } from '../note-refusal.ts'
import type { ConsistencyRefusal } from '../proof-refusal.ts'
import { readCheckpoint, type SignedCheckpointFormatRefusal } from '../signed-checkpoint.ts'
import { emptyRoot } from '../tree-hash.ts'
import type { VerifierKey } from '../verifier-key.ts'
import { verifyConsistency } from '../verify-consistency.ts'
import { verifyNote } from '../verify-note.ts'
import type { AddCheckpoint } from './add-checkpoint.ts'

/** A log that a witness watches: its origin, and the keys that may sign for it. */
export interface WitnessedLog {
  readonly origin: string
  readonly keys: readonly VerifierKey[]
}

/** The keys, logs and memory of a witness. */
export interface Witness {
  readonly keys: readonly [CosigningKey, ...CosigningKey[]]
  readonly logs: readonly WitnessedLog[]
  /** Holds the last checkpoint that it cosigned of each log. */
  readonly register: CheckpointRegister
  /** Seconds since 1970. */
  readonly clock: () => number
}

/** A log that the witness does not watch. */
export interface UnknownLog {
  readonly tag: 'UnknownLog'
  readonly origin: string
}

/** The old size is larger than the checkpoint. */
export interface OldSizeTooLarge {
  readonly tag: 'OldSizeTooLarge'
  readonly oldSize: number
  readonly size: number
}

/** The request names another size than that of the last checkpoint cosigned, which is `size`. */
export interface OtherOldSize {
  readonly tag: 'OtherOldSize'
  readonly oldSize: number
  readonly size: number
}

/** The checkpoint does not continue the one cosigned last: the log may show different histories. */
export interface NotConsistent {
  readonly tag: 'NotConsistent'
  readonly reason: ConsistencyRefusal
}

/** Why a witness does not cosign, in order of precedence. */
export type WitnessRefusal =
  | SignedCheckpointFormatRefusal
  | UnknownLog
  | NoteRefusal
  | OldSizeTooLarge
  | RegisterUnavailable
  | OtherOldSize
  | NotConsistent
  | CosignRefusal

/**
 * Cosigns a checkpoint if a watched log signed it and it continues the last one cosigned (C2SP tlog-witness,
 * add-checkpoint). Returns the cosignatures as lines of a note. The register holds the checkpoint before they are
 * returned. Refuses {@link WitnessRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import {
 *   emptyRoot, generateCosigningKey, generateSigningKey, openCheckpointRegister, signCheckpoint,
 * } from '@coflyfr/proof'
 * import { witnessCheckpoint } from '@coflyfr/proof/witness'
 *
 * const origin = 'bridgend.example/ledger'
 * const key = generateSigningKey(origin)
 * const own = generateCosigningKey('witness.example/w1', 'ed25519')
 * const opened = openCheckpointRegister(join(mkdtempSync(join(tmpdir(), 'witness-')), 'seen'))
 * assert.ok(isRight(key) && isRight(own) && isRight(opened))
 * using register = opened.right
 * const logs = [{ origin, keys: [key.right.verifier] }]
 * const checkpoint = signCheckpoint({ origin, size: 0, root: emptyRoot, extensions: [] }, [key.right])
 * assert.ok(isRight(checkpoint))
 * const witness = { keys: [own.right] as const, logs, register, clock: () => 1_700_000_000 }
 * const lines = witnessCheckpoint(witness, { oldSize: 0, proof: [], checkpoint: checkpoint.right })
 * assert.ok(isRight(lines) && lines.right.startsWith('— witness.example/w1 '))
 * ```
 */
export const witnessCheckpoint = (
  witness: Witness,
  request: AddCheckpoint,
): Either<WitnessRefusal, string> =>
  pipe(
    checkSigned(witness, request),
    flatMap((signed) =>
      pipe(
        witness.register.last(signed.checkpoint.origin),
        flatMap((last) => cosignAfter(witness, request, signed, last)),
      ),
    ),
    // Another request came in between: start again from what it cosigned.
    flatMap((added) =>
      added === null ? witnessCheckpoint(witness, request) : right(linesOf(added)),
    ),
  )

/** A checkpoint with the note that signs it. */
interface Signed {
  readonly note: Note
  readonly checkpoint: Checkpoint
}

/**
 * Cosigns a checkpoint that continues the last note and replaces that in the register; null if another request has
 * replaced it meanwhile.
 */
const cosignAfter = (
  witness: Witness,
  request: AddCheckpoint,
  { note, checkpoint }: Signed,
  last: string | null,
): Either<WitnessRefusal, readonly NoteSignature[] | null> =>
  pipe(
    checkGrowth(last, checkpoint, request),
    flatMap(() => cosignaturesOf(note.text, witness.keys, witness.clock())),
    flatMap((added) =>
      pipe(
        seenNote(note, added, witness),
        flatMap((seen) => witness.register.replace(checkpoint.origin, last, seen)),
        map((isReplaced) => (isReplaced ? added : null)),
      ),
    ),
  )

const checkSigned = (
  { logs }: Witness,
  { checkpoint: source }: AddCheckpoint,
): Either<WitnessRefusal, Signed> =>
  pipe(
    parseNote(source),
    flatMap((note) =>
      pipe(
        readCheckpoint(source),
        flatMap((checkpoint) => signedByItsLog(logs, source, { note, checkpoint })),
      ),
    ),
  )

/** The note with only the signatures of its log, if that is one of the watched logs. */
const signedByItsLog = (
  logs: Witness['logs'],
  source: AddCheckpoint['checkpoint'],
  { note, checkpoint }: Signed,
): Either<WitnessRefusal, Signed> => {
  const { origin } = checkpoint
  const log = logs.find((known) => known.origin === origin)
  if (log === undefined) return left({ tag: 'UnknownLog', origin })
  return pipe(
    verifyNote(source, log.keys),
    map(({ signers }) => ({ note: signedOnlyBy(note, signers), checkpoint })),
  )
}

/** Drops signatures that were not verified: the witness must not pass them on. */
const signedOnlyBy = ({ text, signatures }: Note, signers: readonly VerifierKey[]): Note => ({
  text,
  signatures: signatures.filter(({ name, keyId }) =>
    signers.some((signer) => signer.name === name && signer.keyId === keyId),
  ),
})

const checkGrowth = (
  last: string | null,
  checkpoint: Checkpoint,
  { oldSize, proof }: AddCheckpoint,
): Either<WitnessRefusal, void> => {
  const { size } = checkpoint
  if (oldSize > size) return left({ tag: 'OldSizeTooLarge', oldSize, size })
  const previous = last === null ? null : readCheckpoint(last)
  if (previous !== null && isLeft(previous)) return previous
  const lastSize = previous?.right.size ?? 0
  if (oldSize !== lastSize) return left({ tag: 'OtherOldSize', oldSize, size: lastSize })
  const earlier = previous?.right ?? { size: 0, root: emptyRoot }
  const verified = verifyConsistency({ earlier, later: checkpoint, proof })
  return isLeft(verified) ? left({ tag: 'NotConsistent', reason: verified.left }) : verified
}

/** The checkpoint with the signatures of the log and of this witness, for monitors. */
const seenNote = (
  note: Note,
  added: readonly NoteSignature[],
  { keys }: Witness,
): Either<WitnessRefusal, string> => {
  const isOwn = ({ name, keyId }: NoteSignature): boolean =>
    keys.some(({ cosigner }) => cosigner.name === name && cosigner.keyId === keyId)
  const signatures = [...note.signatures.filter((signature) => !isOwn(signature)), ...added]
  return formatNote({ text: note.text, signatures })
}

const linesOf = (signatures: readonly NoteSignature[]): string =>
  signatures.map(formatSignature).join('')
