import { Buffer } from 'node:buffer'
import { verify } from 'node:crypto'
import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { cosignatureMessage } from './cosignature-message.ts'
import type { CosignerKey } from './cosigner-key.ts'
import { orUnavailable } from './cosigning-key.ts'
import type { AlgorithmUnavailable } from './key-refusal.ts'
import { type Note, type NoteSignature, parseNote } from './note.ts'
import type { AmbiguousKey, InvalidSignature } from './note-refusal.ts'
import { ed25519PublicKey, mlDsa44PublicKey } from './public-key.ts'
import { sameBytes } from './sha256.ts'
import type { SignedCheckpointFormatRefusal } from './signed-checkpoint.ts'

/** The statement of a known cosigner that it saw a checkpoint, and when. */
export interface Cosignature {
  readonly cosigner: CosignerKey
  /** Seconds since 1970; 0 if the cosigner does not state that it knows of no longer log. */
  readonly timestamp: number
}

/** Why the cosignatures of a checkpoint are refused, in order of precedence. */
export type CosignatureRefusal =
  | SignedCheckpointFormatRefusal
  | AmbiguousKey
  | AlgorithmUnavailable
  | InvalidSignature

/**
 * Finds the known cosigners of a checkpoint. There may be none: whether they are enough is for a policy to say. A wrong
 * signature by a known key refuses the whole note; signatures by unknown keys are ignored (C2SP signed-note). The
 * signature of the log itself is not checked. Refuses {@link CosignatureRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { verifyCosignatures } from '@coflyfr/proof'
 *
 * assert.deepEqual(verifyCosignatures('bridgend.example/ledger\n', []), left({ tag: 'NoSignatures' }))
 * ```
 */
export const verifyCosignatures = (
  source: string | Uint8Array,
  cosigners: readonly CosignerKey[],
): Either<CosignatureRefusal, readonly Cosignature[]> =>
  pipe(
    parseNote(source),
    flatMap((note) =>
      pipe(
        parseCheckpoint(note.text),
        flatMap((checkpoint) => knownCosignatures(note, checkpoint, cosigners)),
      ),
    ),
  )

const knownCosignatures = (
  { text, signatures }: Note,
  checkpoint: Checkpoint,
  cosigners: readonly CosignerKey[],
): Either<CosignatureRefusal, readonly Cosignature[]> => {
  const found = new Map<CosignerKey, Cosignature>()
  for (const signature of signatures) {
    const { name, keyId } = signature
    const [cosigner, ...others] = cosigners.filter(
      (known) => known.name === name && known.keyId === keyId,
    )
    if (cosigner === undefined) continue
    if (others.some((other) => !sameBytes(other.publicKey, cosigner.publicKey))) {
      return left({ tag: 'AmbiguousKey', name, keyId })
    }
    const timestamp = timestampOf(signature)
    if (timestamp === null) return left({ tag: 'InvalidSignature', name, keyId })
    const verified = verifyOne(cosigner, signature, { text, checkpoint, timestamp })
    if (isLeft(verified)) return verified
    if (!verified.right) return left({ tag: 'InvalidSignature', name, keyId })
    found.set(cosigner, { cosigner, timestamp })
  }
  return right([...found.values()])
}

const timestampLengthBytes = 8

/** The time before the signature; null if there is none, or it is no safe integer. */
const timestampOf = ({ bytes }: NoteSignature): number | null => {
  if (bytes.length <= timestampLengthBytes) return null
  const seconds = Number(Buffer.from(bytes).readBigUInt64BE())
  return Number.isSafeInteger(seconds) ? seconds : null
}

const verifyOne = (
  { name, algorithm, publicKey }: CosignerKey,
  { bytes }: NoteSignature,
  signed: { readonly text: string; readonly checkpoint: Checkpoint; readonly timestamp: number },
): Either<AlgorithmUnavailable, boolean> => {
  const message = cosignatureMessage(algorithm, { cosignerName: name, ...signed })
  if (isLeft(message)) return right(false)
  const key = algorithm === 'ed25519' ? ed25519PublicKey : mlDsa44PublicKey
  return orUnavailable(algorithm, () =>
    verify(null, message.right, key(publicKey), bytes.subarray(timestampLengthBytes)),
  )
}
