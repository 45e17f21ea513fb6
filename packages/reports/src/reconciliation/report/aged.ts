import { daysBetween, type PlainDate } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { ReconciliationLine } from '../line.ts'
import { addTo, noLines, type Tally } from './tally.ts'

/** Bands of the age of an unmatched line in days; a line posted after the day asked for is in the first band. */
export const ageBands = ['0-30', '31-60', '61-90', 'over-90'] as const

/** One of {@link ageBands}. */
export type AgeBand = (typeof ageBands)[number]

/** How many days before the day asked for a line was posted. */
export const ageOf = ({ postedOn }: ReconciliationLine, asAt: PlainDate): number =>
  daysBetween(postedOn, asAt)

/** The band of an age in days. */
export const bandOf = (days: number): AgeBand => {
  if (days <= 30) return '0-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : 'over-90'
}

/** Counts lines and adds up their amounts by band; empty bands are included. */
export const agedTallies = (
  lines: Iterable<{ readonly band: AgeBand; readonly amount: Pence }>,
): ReadonlyMap<AgeBand, Tally> => {
  const tallies = new Map(ageBands.map((band) => [band, noLines()]))
  for (const { band, amount } of lines) {
    const tally = tallies.get(band)
    if (tally !== undefined) addTo(tally, amount)
  }
  return tallies
}
