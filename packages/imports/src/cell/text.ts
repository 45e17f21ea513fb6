import { bad, good, type Read } from './read.ts'

/** Longest text that a field of a command takes, in UTF-16 code units. */
const textLengthMax = 4000

const spaces = /[\s\p{Cc}\ufeff]+/gu
const unusual = /[^\x21-\x7e\u00a1-\u024f\u2013-\u2026 ]| {2}/u

/** A long number as Excel writes it into a text file that it saves: the digits that made it a code are gone. */
const shortened = /^\d[.,]\d+E\+\d{2,}$/i

/** A cell's text on one line, with no white space at its ends: line breaks and runs of spaces become one space each. */
export const tidied = (cell: string): string => {
  const trimmed = cell.trim()
  return unusual.test(trimmed) ? trimmed.replace(spaces, ' ').trim() : trimmed
}

/** Reads a cell as a text of a command; the empty text is the caller's to judge. */
export const readText = (cell: string): Read<string> => {
  const text = tidied(cell)
  if (text.length > textLengthMax) return bad(`expected at most ${textLengthMax} characters`)
  if (shortened.test(text))
    return bad('expected a code in full: Excel has shortened it, export it as text')
  return text.isWellFormed() ? good(text) : bad('expected a text without half characters')
}
