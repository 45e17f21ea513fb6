import * as t from 'io-ts'

/** Longest text of a field, in UTF-16 code units: a paragraph of a minute, and far below the largest append. */
const textLengthMax = 4000

const controlCharacter = /\p{Cc}/u

const isNonEmptyText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= textLengthMax &&
  value !== '' &&
  value === value.trim() &&
  value.isWellFormed() &&
  !controlCharacter.test(value)

/**
 * Codec of a text that says something: 1 to 4000 characters with no white space at either end, no control characters and
 * no lone surrogate. It refuses instead of trimming, so that what was sent is what is hashed.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { NonEmptyText } from '@coflyfr/core'
 *
 * assert.equal(NonEmptyText.is('Agency staff'), true)
 * assert.equal(NonEmptyText.is('  '), false)
 * ```
 */
export const NonEmptyText: t.Type<string, string, unknown> = new t.Type(
  'NonEmptyText',
  isNonEmptyText,
  (value, context) =>
    isNonEmptyText(value)
      ? t.success(value)
      : t.failure(
          value,
          context,
          `a text of 1 to ${textLengthMax} characters without control characters or spaces at its ends`,
        ),
  t.identity,
)
