import { type Either, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { CheckpointFormatRefusal } from './checkpoint-refusal.ts'
import { hashLengthBytes } from './sha256.ts'
import { controlCharacter, decodeBase64, encodeBase64 } from './strict-text.ts'
import type { TreeHead } from './verify-consistency.ts'
import { isWholeNumber, parseWholeNumber } from './whole-number.ts'

/** The statement of a log about itself at one size (C2SP tlog-checkpoint, Note text). */
export interface Checkpoint extends TreeHead {
  /** The name of the log; by custom a URL without its scheme. */
  readonly origin: string
  /** Further opaque lines. Monitors cannot audit them, so write none. */
  readonly extensions: readonly string[]
}

/**
 * Writes the text of a checkpoint that its signatures cover. Refuses {@link CheckpointFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { emptyRoot, formatCheckpoint } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   formatCheckpoint({ origin: 'bridgend.example/ledger', size: 0, root: emptyRoot, extensions: [] }),
 *   right('bridgend.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'),
 * )
 * ```
 */
export const formatCheckpoint = (checkpoint: Checkpoint): Either<CheckpointFormatRefusal, string> =>
  pipe(
    checkFields(checkpoint),
    map(({ origin, size, root, extensions }) =>
      [origin, size, encodeBase64(root), ...extensions, ''].join('\n'),
    ),
  )

/**
 * Reads the text of a checkpoint in its one canonical form. It only means something if it comes from a verified note.
 * Refuses {@link CheckpointFormatRefusal}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseCheckpoint } from '@coflyfr/proof'
 *
 * assert.deepEqual(
 *   parseCheckpoint('bridgend.example/ledger\n007\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'),
 *   left({ tag: 'MalformedSize', found: '007' }),
 * )
 * ```
 */
export const parseCheckpoint = (text: string): Either<CheckpointFormatRefusal, Checkpoint> => {
  if (!text.endsWith('\n')) return left({ tag: 'NoFinalNewline' })
  const lines = text.slice(0, -1).split('\n')
  const [origin, sizeText, rootText, ...extensions] = lines
  if (origin === undefined || sizeText === undefined || rootText === undefined) {
    return left({ tag: 'TooFewLines', found: lines.length })
  }
  const size = parseWholeNumber(sizeText)
  const root = decodeBase64(rootText)
  if (!isLine(origin)) return left({ tag: 'MalformedOrigin', found: origin })
  if (size === undefined) return left({ tag: 'MalformedSize', found: sizeText })
  if (root === undefined) return left({ tag: 'MalformedRoot', found: rootText })
  return checkFields({ origin, size, root, extensions })
}

/** The checks that writing and reading share. */
const checkFields = (checkpoint: Checkpoint): Either<CheckpointFormatRefusal, Checkpoint> => {
  const { origin, size, root, extensions } = checkpoint
  if (!isLine(origin)) return left({ tag: 'MalformedOrigin', found: origin })
  if (!isWholeNumber(size)) return left({ tag: 'MalformedSize', found: `${size}` })
  if (root.length !== hashLengthBytes) {
    return left({ tag: 'MalformedRoot', found: encodeBase64(root) })
  }
  const extension = extensions.find((line) => !isLine(line))
  return extension === undefined
    ? right(checkpoint)
    : left({ tag: 'MalformedExtension', found: extension })
}

const isLine = (text: string): boolean =>
  text !== '' && text.isWellFormed() && !text.includes('\n') && !controlCharacter.test(text)
