import { formatPounds } from './format-pounds.ts'
import type { Pence } from './pence.ts'

/** A language in which amounts are shown: English or Welsh, both as written in Great Britain. */
export type DisplayLanguage = 'en' | 'cy'

/**
 * Writes pence for a reader, with a pound sign and separators; not for files, since `parsePounds` refuses it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { displayPounds, pence } from '@coflyfr/money'
 *
 * assert.equal(displayPounds(pence(100_000_000n), 'en'), '£1,000,000.00')
 * ```
 */
export function displayPounds(amount: Pence, language: DisplayLanguage): string {
  // Intl formats a decimal text exactly, a number only to 15 digits; its type cannot tell that this text is a decimal.
  return currencyFormat(language).format(formatPounds(amount) as `${number}`)
}

// A format takes a thousand times longer to make than to use, and most programs never show an amount.
const formatByLanguage = new Map<DisplayLanguage, Intl.NumberFormat>()

function currencyFormat(language: DisplayLanguage): Intl.NumberFormat {
  const made = formatByLanguage.get(language)
  if (made !== undefined) return made
  const format = new Intl.NumberFormat(`${language}-GB`, { style: 'currency', currency: 'GBP' })
  formatByLanguage.set(language, format)
  return format
}
