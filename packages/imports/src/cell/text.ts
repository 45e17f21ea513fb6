import { NonEmptyText } from '@coflyfr/core'
import { bad, good, type Read } from './read.ts'

/** Longest text that a field of a command takes, in UTF-16 code units. */
const textLengthMax = 4000

const spaces = /[\s\p{Cc}\ufeff]+/gu

/** What most texts have none of; every other character is seen, whole, and in the one spelling that commands take. */
const unusual = /[^\x21-\x7e\u00a1-\u00ac\u00ae-\u024f\u2013-\u2026 ]| {2}/u

/** A format character, such as a zero-width space, a soft hyphen or a change of direction. */
const invisible = /\p{Cf}/u

/**
 * A long number as Excel writes it into a text file that it saves: the digits that made it a code are gone. It may be one
 * of several columns that are joined.
 */
const shortened = /(?:^|\/)\d[.,]\d+E\+\d{2,}(?:$|\/)/i

/** What a spreadsheet shows where a formula has no result, in a cell as in the text file that it saves. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/

/**
 * A cell's text on one line, with no white space at its ends: line breaks and runs of spaces become one space each. An
 * accent that stands as a character of its own becomes one with its letter: the two look alike.
 */
export const tidied = (cell: string): string => {
  const trimmed = cell.trim()
  return unusual.test(trimmed) ? trimmed.replace(spaces, ' ').trim().normalize('NFC') : trimmed
}

/** Reads a cell as a text of a command; the empty text is the caller's to judge. */
export const readText = (cell: string): Read<string> => {
  const text = tidied(cell)
  if (text.length > textLengthMax) return bad(`expected at most ${textLengthMax} characters`)
  if (shortened.test(text))
    return bad('expected a code in full: Excel has shortened it, export it as text')
  if (formulaError.test(text)) return bad('expected a text, found the error of a formula')
  if (text === '' || !unusual.test(text) || NonEmptyText.is(text)) return good(text)
  const [found] = invisible.exec(text) ?? []
  return found === undefined
    ? bad('expected a text without half characters')
    : bad(`expected a text that is seen whole, found the invisible character ${codeOf(found)}`)
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
