import type { WorkbookCell } from './workbook.ts'

/** A spreadsheet's number keeps fifteen significant digits; one more would be rounded without a word. */
const significantDigitsMax = 15

const plainDecimal = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** How many digits of a decimal text count. */
const significantDigits = (text: string): number =>
  text.replace(/^-?0*\.?0*/, '').replace('.', '').length

/** Whether a decimal text is too long for the number of a spreadsheet. */
export const isTooLong = (text: string): boolean =>
  plainDecimal.test(text) && significantDigits(text) > significantDigitsMax

/**
 * A decimal text as a number cell, exact to its last digit. What is no plain decimal (a suppressed count, a code such
 * as `0012`) and what would lose a digit stays text.
 */
export const numberCell = (text: string): WorkbookCell =>
  plainDecimal.test(text) && !isTooLong(text) ? Number(text) : text

/** Per cent as the fraction that a spreadsheet shows with a per cent sign; moved by its text, so no digit is lost. */
export const percentCell = (text: string): WorkbookCell =>
  plainDecimal.test(text) && !isTooLong(text) ? Number(`${text}e-2`) : text
