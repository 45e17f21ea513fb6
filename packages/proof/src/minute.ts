import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
import type { CheckpointFormatRefusal } from './checkpoint-refusal.ts'

/**
 * Writes a checkpoint as minutes print it: origin, size and root (44 characters) in one line, separated by spaces. It
 * is unsigned, and only as trustworthy as the minutes. An origin with spaces cannot be written so. Refuses
 * {@link CheckpointFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { emptyRoot, formatMinute } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   formatMinute({ origin: 'bridgend.example/ledger', size: 0, root: emptyRoot }),
 *   right('bridgend.example/ledger 0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='),
 * )
 * ```
 */
export const formatMinute = (
  checkpoint: Omit<Checkpoint, 'extensions'>,
): Either<CheckpointFormatRefusal, string> =>
  pipe(
    formatCheckpoint({ ...checkpoint, extensions: [] }),
    flatMap((text): Either<CheckpointFormatRefusal, string> => {
      const words = text.trim().split('\n')
      return /\s/.test(checkpoint.origin)
        ? left({ tag: 'MalformedOrigin', found: checkpoint.origin })
        : right(words.join(' '))
    }),
  )

/**
 * Reads a checkpoint that somebody typed in from minutes. Spaces and line breaks do not matter, but each word must be
 * exact. Refuses {@link CheckpointFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { parseMinute } from '@coflyfr/proof'
 *
 * const typed = ' bridgend.example/ledger  0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= '
 * assert.ok(isRight(parseMinute(typed)))
 * ```
 */
export const parseMinute = (typed: string): Either<CheckpointFormatRefusal, Checkpoint> =>
  pipe(
    parseCheckpoint(`${typed.trim().split(/\s+/).join('\n')}\n`),
    flatMap((checkpoint): Either<CheckpointFormatRefusal, Checkpoint> => {
      const [more] = checkpoint.extensions
      return more === undefined
        ? right(checkpoint)
        : left({ tag: 'MalformedExtension', found: more })
    }),
  )
