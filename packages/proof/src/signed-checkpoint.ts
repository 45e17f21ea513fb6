import { type Either, flatMap, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import type { CheckpointFormatRefusal, WrongOrigin } from './checkpoint-refusal.ts'
import { checkEnds, type KeyEnd, type KeyEnded } from './key-ends.ts'
import { parseNote } from './note.ts'
import type { NoteFormatRefusal, NoteRefusal } from './note-refusal.ts'
import { signNote } from './sign-note.ts'
import type { SigningKey } from './signing-key.ts'
import type { VerifierKey } from './verifier-key.ts'
import { verifyNote } from './verify-note.ts'

/** Why a text is no signed checkpoint, in order of precedence. */
export type SignedCheckpointFormatRefusal = NoteFormatRefusal | CheckpointFormatRefusal

/**
 * Why a signed checkpoint is refused, in order of precedence: its note, its text, its origin, and whether its key had
 * ended.
 */
export type CheckpointRefusal = NoteRefusal | CheckpointFormatRefusal | WrongOrigin | KeyEnded

/**
 * Signs a checkpoint. A log must pass a later one through `nextCheckpoint` first. Refuses
 * {@link SignedCheckpointFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { flatMap, isRight } from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { emptyRoot, generateSigningKey, signCheckpoint, verifyCheckpoint } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const verified = pipe(
 *   generateSigningKey(origin),
 *   flatMap((key) =>
 *     pipe(
 *       signCheckpoint({ origin, size: 0, root: emptyRoot, extensions: [] }, [key]),
 *       flatMap((note) => verifyCheckpoint(note, [key.verifier], origin)),
 *     ),
 *   ),
 * )
 * assert.ok(isRight(verified) && verified.right.size === 0)
 * ```
 */
export const signCheckpoint = (
  checkpoint: Checkpoint,
  keys: readonly [SigningKey, ...SigningKey[]],
): Either<SignedCheckpointFormatRefusal, string> =>
  pipe(
    formatCheckpoint(checkpoint),
    flatMap((text) => signNote(text, keys)),
  )

/**
 * Verifies a signed checkpoint: a known key signed it, its text is canonical, it is of the expected log, and the key
 * had not ended at its size. Refuses {@link CheckpointRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { verifyCheckpoint } from '@coflyfr/proof'
 *
 * const unsigned = 'bridgend.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
 * assert.deepEqual(verifyCheckpoint(unsigned, [], 'bridgend.example/ledger'), left({ tag: 'NoSignatures' }))
 * ```
 */
export const verifyCheckpoint = (
  source: string | Uint8Array,
  keys: readonly VerifierKey[],
  origin: string,
  keyEnds: readonly KeyEnd[] = [],
): Either<CheckpointRefusal, Checkpoint> =>
  pipe(
    verifyNote(source, keys),
    flatMap(({ text, signers }) =>
      pipe(
        parseCheckpoint(text),
        flatMap((checkpoint): Either<CheckpointRefusal, Checkpoint> => {
          const found = checkpoint.origin
          if (found !== origin) return left({ tag: 'WrongOrigin', expected: origin, found })
          return pipe(
            checkEnds(signers, keyEnds, checkpoint.size),
            map(() => checkpoint),
          )
        }),
      ),
    ),
  )

/** Reads a signed checkpoint without verifying its signatures. Refuses {@link SignedCheckpointFormatRefusal}. */
export const readCheckpoint = (
  source: string | Uint8Array,
): Either<SignedCheckpointFormatRefusal, Checkpoint> =>
  pipe(
    parseNote(source),
    flatMap(({ text }) => parseCheckpoint(text)),
  )
