import * as t from 'io-ts'

/** Longest text of a field, in UTF-16 code units: a paragraph of a minute, and far below the largest append. */
const textLengthMax = 4000

/**
 * Characters that nobody sees: control characters, and format characters such as a zero-width space or a change of
 * direction. A string, so that it is compiled on first use: the engine compiles the character classes of a literal when
 * it loads the file.
 */
const invisible = String.raw`[\p{Cc}\p{Cf}]`

let made: RegExp | null = null

const invisibleCharacter = (): RegExp => {
  made ??= new RegExp(invisible, 'u')
  return made
}

/**
 * Most texts, also Welsh ones, hold only these characters: visible or a space, and none that NFC would join to another.
 * Such a text needs no other check.
 */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/

const [space, tilde] = [' '.charCodeAt(0), '~'.charCodeAt(0)]

/** Codes and references are this short, and for so few letters a loop is quicker than a regular expression. */
const fewLetters = 12

const isPrintableAscii = (text: string): boolean => {
  if (text.length > fewLetters) return printableAscii.test(text)
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at)
    if (letter < space || letter > tilde) return false
  }
  return true
}

/** Quicker than {@link plain}: each letter is tested against one range only. */
const printableAscii = /^[ -~]*$/

const isPlain = (text: string): boolean => isPrintableAscii(text) || plain.test(text)

/** Whether `trim` would shorten a text whose only white space is spaces. */
const hasSpaceAtEnd = (text: string): boolean =>
  text.charCodeAt(0) === space || text.charCodeAt(text.length - 1) === space

const isOneSpelling = (text: string): boolean =>
  text === text.trim() &&
  text.isWellFormed() &&
  !invisibleCharacter().test(text) &&
  text === text.normalize('NFC')

const isNonEmptyText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= textLengthMax &&
  value !== '' &&
  (isPlain(value) ? !hasSpaceAtEnd(value) : isOneSpelling(value))

/**
 * Codec of a text that says something: 1 to 4000 characters in Unicode form NFC, with no white space at either end, no
 * control or invisible character and no lone surrogate, so that two names that look alike are one name. It refuses
 * instead of trimming, so that what was sent is what is hashed.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { NonEmptyText } from '@coflyfr/core'
 *
 * assert.equal(NonEmptyText.is('Agency staff'), true)
 * assert.equal(NonEmptyText.is('  '), false)
 * assert.equal(NonEmptyText.is('Tŷ'), true)
 * assert.equal(NonEmptyText.is('Tŷ'.normalize('NFD')), false)
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
          `a text of 1 to ${textLengthMax} characters in Unicode form NFC, without control or invisible characters or spaces at its ends`,
        ),
  t.identity,
)
