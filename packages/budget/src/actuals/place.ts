import {
  type FinancialYear,
  firstDayOfPeriod,
  lastDayOfPeriod,
  type Period,
  type PlainDate,
  periodOf,
} from '@coflyfr/core'
import { type ClosedPeriods, firstOpen, isClosed } from '../period/state.ts'
import type { PostingData } from './commands.ts'

/** Where a posting counts. */
export interface Place {
  readonly period: Period
  /** The period that it belongs to, if that is closed and it counts in another; else null. */
  readonly concerns: Period | null
  /** The day from which it counts. */
  readonly countsFrom: PlainDate
}

/** The period that a posting belongs to: the stated one, else the month of its date; P13 only if stated. */
export const periodMeant = ({ period, postedOn }: PostingData): Period =>
  period ?? periodOf(postedOn)

const clip = (date: PlainDate, financialYear: FinancialYear, period: Period): PlainDate => {
  const [first, last] = [
    firstDayOfPeriod(financialYear, period),
    lastDayOfPeriod(financialYear, period),
  ]
  if (date < first) return first
  return date > last ? last : date
}

/** The place of a posting: its own period, or the next open one, from its first day; null where every later one is closed. */
export const placeOf = (
  posting: PostingData,
  financialYear: FinancialYear,
  periods: ClosedPeriods,
): Place | null => {
  const meant = periodMeant(posting)
  if (!isClosed(periods, meant)) {
    return {
      period: meant,
      concerns: null,
      countsFrom: clip(posting.postedOn, financialYear, meant),
    }
  }
  const period = firstOpen(periods)
  return period === null
    ? null
    : { period, concerns: meant, countsFrom: firstDayOfPeriod(financialYear, period) }
}
