/**
 * A decimal text with its digits in groups of three. It works on the text, because a number would lose digits.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { groupedDigits } from '@coflyfr/reports'
 *
 * assert.equal(groupedDigits('-1234567.05'), '-1,234,567.05')
 * ```
 */
export const groupedDigits = (text: string): string => text.replace(/\B(?=(\d{3})+(?=$|\.))/g, ',')
