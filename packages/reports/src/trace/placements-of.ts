import { addDays, daysBetween, firstDayOf, lastDayOf, type PlainDate } from '@coflyfr/core'
import { divideRounded, formatPounds, pence } from '@coflyfr/money'
import type { Row } from '../report.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import { costsPaid, type PaidCost } from './costs-paid.ts'
import type { TraceState } from './state.ts'
import type { TraceLine } from './trace-lines.ts'

const daysPerWeek = 7n

/** Days of a cost from `first` up to but not including `after`. */
const daysIn = ({ from, until }: PaidCost, first: PlainDate, after: PlainDate): number => {
  const begin = from > first ? from : first
  const end = until !== null && until < after ? until : after
  return end > begin ? daysBetween(begin, end) : 0
}

const isPaidFrom = (
  { placements }: TraceState,
  { costCentre, subjective }: TraceLine,
  { commitment }: PaidCost,
): boolean => {
  const head = commitment === null ? undefined : placements.headByCommitment.get(commitment)
  return head?.costCentre === costCentre && head.subjective === subjective
}

/**
 * The placements paid from a head in the year of a line: children, weeks, and the average cost of a week; null without
 * any.
 */
export const placementFields = (state: TraceState, line: TraceLine, day: PlainDate): Row | null => {
  const last = lastDayOf(line.financialYear)
  const after = addDays(day < last ? day : last, 1)
  const paid = costsPaid(state.placements)
    .filter((cost) => isPaidFrom(state, line, cost))
    .map((cost) => ({ cost, days: BigInt(daysIn(cost, firstDayOf(line.financialYear), after)) }))
    .filter(({ days }) => days > 0n)
  if (paid.length === 0) return null
  const children = new Set(paid.map(({ cost }) => cost.child)).size
  if (isSmall(children))
    return { children: suppressedMark, childWeeks: suppressedMark, weeklyCost: null }
  const days = paid.reduce((sum, one) => sum + one.days, 0n)
  const cost = paid.reduce((sum, one) => sum + one.days * one.cost.weeklyCost, 0n)
  return {
    children,
    childWeeks: Number(divideRounded(days, daysPerWeek, 'half-even')),
    weeklyCost: formatPounds(pence(divideRounded(cost, days, 'half-even'))),
  }
}
