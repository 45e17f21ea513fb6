import { addMonths, type PlainDate } from '@coflyfr/core'
import { oneDecimal } from '../one-decimal.ts'
import type { Workforce } from './state.ts'

const monthsOfYear = 12

/** The leavers of twelve months, and the headcounts of the positions in them. */
interface YearOfStaff {
  readonly leavers: number
  readonly headcounts: readonly number[]
}

/** Null if the positions do not go back that far, because leavers are counted from each position to the next. */
const yearTo = ({ positions, staffing }: Workforce, day: PlainDate): YearOfStaff | null => {
  const from = addMonths(day, -monthsOfYear)
  if (![...positions.keys()].some((on) => on <= from)) return null
  const inYear = [...positions.values()].filter(({ on }) => on > from && on <= day)
  const headcounts = inYear
    .map(({ on }) => staffing.get(on)?.headcount)
    .filter((headcount) => headcount !== undefined)
  return { leavers: inYear.reduce((sum, one) => sum + one.leavers, 0), headcounts }
}

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

/** The leavers of all workforces in per cent of the sum of their mean headcounts, which are not rounded before. */
const percentOf = (years: readonly YearOfStaff[]): string | null => {
  const every = years.reduce((product, { headcounts }) => product * BigInt(headcounts.length), 1n)
  if (every === 0n) return null
  const heads = years.reduce(
    (sum, { headcounts }) => sum + (BigInt(total(headcounts)) * every) / BigInt(headcounts.length),
    0n,
  )
  return oneDecimal(BigInt(total(years.map(({ leavers }) => leavers))) * every * 100n, heads)
}

/** The leavers of the twelve months to a day, in per cent of the mean headcount of the positions in them. */
export const turnoverPercent = (workforce: Workforce, day: PlainDate): string | null =>
  turnoverOfAll([workforce], day)

/** The same for several workforces together; null if one of them has none. */
export const turnoverOfAll = (workforces: readonly Workforce[], day: PlainDate): string | null => {
  const years = workforces.map((workforce) => yearTo(workforce, day))
  const known = years.filter((year) => year !== null)
  return known.length < years.length ? null : percentOf(known)
}
