import { daysBetween } from '@coflyfr/core'
import type { CaseCounts, CountedDays } from '../counting/case-counts.ts'

/** Waits for services in days, the shortest first. */
export type WaitDays = readonly number[]

/** The waits that ended between two days, both included; a wait lasts from the request to the start of the service. */
export const waitsEnded = (counts: CaseCounts, { from, to }: CountedDays): WaitDays =>
  counts.waits
    .flatMap(({ startedOn, endedOn }) =>
      endedOn === null || endedOn < from || endedOn > to ? [] : [daysBetween(startedOn, endedOn)],
    )
    .toSorted((one, other) => one - other)

/**
 * The percentile of the waits by the nearest rank; null if there are so few that it would reveal the wait of one
 * person.
 */
export const percentileOf = (waits: WaitDays, percent: 50 | 90): number | null => {
  const fewest = percent === 50 ? 5 : 10
  if (waits.length < fewest) return null
  return waits[Math.ceil((waits.length * percent) / 100) - 1] ?? null
}

/** Bands of waits: up to one, four, eight and twelve weeks, and longer. */
const waitBands = [
  { band: '0 to 7 days', upTo: 7 },
  { band: '8 to 28 days', upTo: 28 },
  { band: '29 to 56 days', upTo: 56 },
  { band: '57 to 84 days', upTo: 84 },
  { band: 'over 84 days', upTo: Number.POSITIVE_INFINITY },
] as const

/** How many waits are in each band. */
export const inBands = (waits: WaitDays): readonly (readonly [string, number])[] =>
  waitBands.map(({ band, upTo }, index) => {
    const over = waitBands[index - 1]?.upTo ?? -1
    return [band, waits.filter((days) => days > over && days <= upTo).length]
  })
