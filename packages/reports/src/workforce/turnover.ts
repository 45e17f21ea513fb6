import { addMonths, type PlainDate } from '@coflyfr/core'
import { oneDecimal } from '../one-decimal.ts'
import type { Workforce } from './state.ts'

const monthsOfYear = 12

/**
 * Leavers of the twelve months that end on a day, in per cent of the mean headcount of the positions in them. Nothing
 * where the positions do not reach back so far: leavers are counted from each position to the next.
 */
export const turnoverPercent = (
  { positions, staffing }: Workforce,
  day: PlainDate,
): string | null => {
  const from = addMonths(day, -monthsOfYear)
  if (![...positions.keys()].some((on) => on <= from)) return null
  const inYear = [...positions.values()].filter(({ on }) => on > from && on <= day)
  const headcounts = inYear
    .map(({ on }) => staffing.get(on)?.headcount)
    .filter((headcount) => headcount !== undefined)
  const heads = headcounts.reduce((sum, headcount) => sum + headcount, 0)
  const leavers = inYear.reduce((sum, one) => sum + one.leavers, 0)
  return oneDecimal(BigInt(leavers * headcounts.length) * 100n, BigInt(heads))
}
