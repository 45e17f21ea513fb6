import type { WorkbookCell } from './workbook.ts'

/** A spreadsheet's number keeps fifteen significant digits; with more, it would silently round. */
const significantDigitsMax = 15

const plainDecimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** The number of significant digits of a decimal text. */
const significantDigits = (text: string): number =>
  text.replace(/^-?0*\.?0*/, '').replace('.', '').length

/** Whether a decimal text is too long for a spreadsheet's number. */
export const isTooLong = (text: string): boolean =>
  plainDecimal.test(text) && significantDigits(text) > significantDigitsMax

/**
 * Decimal text as a number cell, exact to its last digit. Anything else (a suppressed count, a code such as `0012`)
 * stays text, and so does a number that would lose a digit.
 */
export const numberCell = (text: string): WorkbookCell =>
  plainDecimal.test(text) && !isTooLong(text) ? Number(text) : text

/**
 * A percentage as the fraction that a spreadsheet shows with a per cent sign. The text gets an exponent, so that no
 * digit is lost in a division.
 */
export const percentCell = (text: string): WorkbookCell =>
  plainDecimal.test(text) && !isTooLong(text) ? Number(`${text}e-2`) : text
