/**
 * Two small letters in a row mean that a text contains words. Codes, dates and figures are the same in every language.
 */
const words = /\p{Ll}{2}/u

const hash = /^[0-9a-f]{40,}$/

/** Whether a text is in some language, rather than a code, a date, a figure or a hash. */
export const isInWords = (text: string): boolean => words.test(text) && !hash.test(text)

/**
 * Text that users wrote, for use in a Welsh sentence: unchanged, in quotation marks. They show a reader that the words
 * were not translated, and let a page mark them as not Welsh.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { asRecorded } from '@coflyfr/reports'
 *
 * assert.equal(asRecorded('Head of Children’s Services'), '“Head of Children’s Services”')
 * assert.equal(asRecorded('V12'), 'V12')
 * ```
 */
export const asRecorded = (text: string): string => (isInWords(text) ? `“${text}”` : text)
