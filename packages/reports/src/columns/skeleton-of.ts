import { type FinancialYear, firstDayOf, firstDayOfPeriod, type PlainDate } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import { periodWithin } from '../periods/period-sums.ts'
import type { FactLeg, Skeleton } from './fact.ts'

/** The leg of an amount that an event has at a head. */
export const legOf = ({ costCentre, subjective, amount }: HeadAmount): FactLeg => ({
  costCentre,
  subjective,
  amount: penceOfPounds(amount),
})

/** A skeleton of a year; what is left out is the same for every event of the year. */
export const skeletonOf = (
  parts: Pick<Skeleton, 'source' | 'type' | 'financialYear'> & Partial<Skeleton>,
): Skeleton => ({
  effectiveOn: firstDayOf(parts.financialYear),
  after: -1,
  data: {},
  ...parts,
})

/** One day for all that count in one period. */
export const dayInPeriod = (year: FinancialYear, on: PlainDate): PlainDate =>
  firstDayOfPeriod(year, periodWithin(year, on))
