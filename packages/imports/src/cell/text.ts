import { NonEmptyText } from '@coflyfr/core'
import { bad, good, type Read } from './read.ts'

/** Longest text that a field of a command takes, in UTF-16 code units. */
const textLengthMax = 4000

const spaces = /[\s\p{Cc}\ufeff]+/gu

/**
 * Anything but characters that are visible and have only one spelling, with single spaces: most texts have none, and
 * are not looked at again.
 */
const unusual = /[^\x21-\x7e\u00a1-\u00ac\u00ae-\u024f\u2013-\u2026 ]| {2}/u

/** A format character, such as a zero-width space, a soft hyphen or a change of direction. */
const invisible = /\p{Cf}/u

/**
 * A long number as Excel saves it in a text file, in exponents: the digits of the code are lost. It may be one of
 * several joined columns.
 */
const shortened = /(?:^|\/)\d[.,]\d+E\+\d{2,}(?:$|\/)/i

/** What a spreadsheet shows, and saves, where a formula has no result. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/

/**
 * A cell's text on one line, without white space at its ends: line breaks and runs of spaces become one space each. A
 * letter followed by a combining accent becomes the one accented character: the two look alike.
 */
export const tidied = (cell: string): string => {
  const trimmed = cell.trim()
  return unusual.test(trimmed) ? trimmed.replace(spaces, ' ').trim().normalize('NFC') : trimmed
}

/** Reads a cell as a text of a command. Whether it may be empty is for the caller to decide. */
export const readText = (cell: string): Read<string> => {
  const text = tidied(cell)
  if (text.length > textLengthMax) return bad(`expected at most ${textLengthMax} characters`)
  if (shortened.test(text))
    return bad('expected the full code: Excel has shortened it, so export it as text')
  if (formulaError.test(text)) return bad('expected a text, found a formula error')
  if (text === '' || !unusual.test(text) || NonEmptyText.is(text)) return good(text)
  const [found] = invisible.exec(text) ?? []
  return found === undefined
    ? bad('expected a text without incomplete characters')
    : bad(`expected visible text, found the invisible character ${codeOf(found)}`)
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
