import {
  addDays,
  type FinancialYear,
  financialYearOf,
  type PlainDate,
  plainDate,
} from '@coflyfr/core'
import { seededRandom } from '../data/random.ts'

/** A pair of times, and a financial year. */
export interface Question {
  readonly knownAt: number
  readonly asOf: PlainDate
  readonly year: FinancialYear
}

const firstDay = plainDate('2023-04-01')

const daysInAll = 1_096

/** The log that is asked about: the first `events` of the `generated` events. */
export interface AskedLog {
  readonly seed: number
  readonly generated: number
  readonly events: number
}

/** Random positions of a log, with random days up to then and the years of those days. The same for every peer. */
export const questionsOf = (
  { seed, generated, events }: AskedLog,
  count: number,
): readonly Question[] => {
  const random = seededRandom(seed)
  const firstPosition = Math.floor(events / 10)
  return Array.from({ length: count }, () => {
    const knownAt = firstPosition + random.below(events - firstPosition)
    // A day whose year's budget is in the log by then.
    const lastDay = Math.max(0, Math.floor((knownAt / generated) * daysInAll) - 1)
    const asOf = addDays(firstDay, random.below(lastDay + 1))
    return { knownAt, asOf, year: financialYearOf(asOf) }
  })
}

/** A date as a number that sorts like it. */
export const dayOf = (date: string): number => Number(date.replaceAll('-', ''))
