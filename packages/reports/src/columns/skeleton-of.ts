import { type FinancialYear, firstDayOf, firstDayOfPeriod, type PlainDate } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import type { HeadAmount } from '../budget-monitoring/state.ts'
import { periodWithin } from '../periods/period-sums.ts'
import type { FactLeg, Skeleton } from './fact.ts'

/** An amount at a head of an event, as a leg. */
export const legOf = ({ costCentre, subjective, amount }: HeadAmount): FactLeg => ({
  costCentre,
  subjective,
  amount: penceOfPounds(amount),
})

/** A skeleton; parts that are not given get values that are the same for all events of the year. */
export const skeletonOf = (
  parts: Pick<Skeleton, 'source' | 'type' | 'financialYear'> & Partial<Skeleton>,
): Skeleton => ({
  effectiveOn: firstDayOf(parts.financialYear),
  after: -1,
  data: {},
  ...parts,
})

/** The same day for all dates in one period. */
export const dayInPeriod = (year: FinancialYear, on: PlainDate): PlainDate =>
  firstDayOfPeriod(year, periodWithin(year, on))
