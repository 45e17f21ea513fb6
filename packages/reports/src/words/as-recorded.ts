/** A text with at least one word in it: what is a code, a date or a figure reads the same in every language. */
const words = /\p{Ll}{2}/u

const hash = /^[0-9a-f]{40,}$/

/** Whether a text is in some language, and not a code, a date, a figure or a hash. */
export const isInWords = (text: string): boolean => words.test(text) && !hash.test(text)

/**
 * What users wrote, inside a Welsh sentence: as they wrote it, between quotation marks. The marks tell a reader that these
 * words were not translated, and a page by them that they are not Welsh.
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
