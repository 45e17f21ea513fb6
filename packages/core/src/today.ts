import { type PlainDate, plainDate } from './plain-date.ts'

/** Made when first needed: it takes milliseconds, and most processes never ask. Swedish writes days as `2023-11-15`. */
let londonDays: Intl.DateTimeFormat | null = null

/**
 * Today in Europe/London, whose days dates of effect are; the clock gives microseconds since 1970. In the first hour of
 * a summer's day UTC still has the day before.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { instant, microsecondsOf, todayOf } from '@coflyfr/core'
 *
 * const clock = () => microsecondsOf(instant('2023-06-01T23:30:00Z'))
 * assert.equal(todayOf({ clock }), '2023-06-02')
 * ```
 */
export const todayOf = ({ clock }: { readonly clock: () => number }): PlainDate => {
  londonDays ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
  return plainDate(londonDays.format(clock() / 1000))
}
