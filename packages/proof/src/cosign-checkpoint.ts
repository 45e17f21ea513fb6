import { Buffer } from 'node:buffer'
import { sign } from 'node:crypto'
import { type Either, flatMap, left, map, traverseArray } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { parseCheckpoint } from './checkpoint.ts'
import { cosignatureMessage, type NameTooLong, uint64 } from './cosignature-message.ts'
import type { CosigningKey } from './cosigning-key.ts'
import { formatNote, type Note, type NoteSignature, parseNote } from './note.ts'
import type { SignedCheckpointFormatRefusal } from './signed-checkpoint.ts'
import { isWholeNumber } from './whole-number.ts'

/** A time that is not a whole number of seconds since 1970. */
export interface NotATimestamp {
  readonly tag: 'NotATimestamp'
  readonly found: number
}

/** Why a checkpoint is not cosigned, in order of precedence. */
export type CosignRefusal = NotATimestamp | SignedCheckpointFormatRefusal | NameTooLong

/**
 * Adds cosignatures to a signed checkpoint (C2SP tlog-cosignature). A cosigner states that it has seen no other log of
 * this origin and no longer one, so only a witness that remembers what it saw may call this. The time is in seconds
 * since 1970. Refuses {@link CosignRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import {
 *   cosignCheckpoint, emptyRoot, generateCosigningKey, generateSigningKey, signCheckpoint, verifyCosignatures,
 * } from '@coflyfr/proof'
 *
 * const origin = 'bridgend.example/ledger'
 * const key = generateSigningKey(origin)
 * const witness = generateCosigningKey('witness.example/w1', 'ed25519')
 * assert.ok(isRight(key) && isRight(witness))
 * const note = signCheckpoint({ origin, size: 0, root: emptyRoot, extensions: [] }, [key.right])
 * assert.ok(isRight(note))
 * const cosigned = cosignCheckpoint(note.right, [witness.right], 1_700_000_000)
 * assert.ok(isRight(cosigned))
 * const found = verifyCosignatures(cosigned.right, [witness.right.cosigner])
 * assert.ok(isRight(found) && found.right[0]?.timestamp === 1_700_000_000)
 * ```
 */
export const cosignCheckpoint = (
  source: string,
  keys: readonly [CosigningKey, ...CosigningKey[]],
  timestamp: number,
): Either<CosignRefusal, string> =>
  pipe(
    parseNote(source),
    flatMap(
      (note): Either<CosignRefusal, string> =>
        pipe(
          cosignaturesOf(note.text, keys, timestamp),
          flatMap((added) =>
            formatNote({ text: note.text, signatures: [...note.signatures, ...added] }),
          ),
        ),
    ),
  )

/** Signs the text of a checkpoint with each key. */
export const cosignaturesOf = (
  text: Note['text'],
  keys: readonly CosigningKey[],
  timestamp: number,
): Either<CosignRefusal, readonly NoteSignature[]> => {
  if (!isWholeNumber(timestamp)) return left({ tag: 'NotATimestamp', found: timestamp })
  return pipe(
    parseCheckpoint(text),
    flatMap(
      (checkpoint): Either<CosignRefusal, readonly NoteSignature[]> =>
        pipe(
          keys,
          traverseArray(({ cosigner: { name, keyId, algorithm }, privateKey }) =>
            pipe(
              cosignatureMessage(algorithm, { cosignerName: name, text, checkpoint, timestamp }),
              map((message) => ({
                name,
                keyId,
                bytes: Buffer.concat([uint64(timestamp), sign(null, message, privateKey)]),
              })),
            ),
          ),
        ),
    ),
  )
}
