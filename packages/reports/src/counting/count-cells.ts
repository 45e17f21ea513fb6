import type { PlainDate } from '@coflyfr/core'
import { ChildrenInPeriodRule, type Counting, StandingRule } from '@coflyfr/outcomes/events'
import type { CountGroup } from '../suppression/hide-all.ts'
import type { Sum } from '../suppression/sum-graph.ts'
import type { CaseCounts } from './case-counts.ts'
import { daysOfReading } from './computed-figures.ts'

/** Where a count belongs: its period, and for a stock its day. */
export interface CountedAt {
  readonly period: string
  readonly asAt: PlainDate | null
}

/** How the periods of a year add up. That months add up to the year follows from these. */
export const sumsOfYear = (year: string): readonly Sum[] => [
  { whole: year, parts: ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`) },
  ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter, index) => ({
    whole: `${year}-${quarter}`,
    parts: [1, 2, 3].map((month) => `${year}-P${String(3 * index + month).padStart(2, '0')}`),
  })),
]

/** How each child is counted once: looked after first, then registered, then with a plan only (DOMAIN §5.1). */
const partitions: readonly Sum[] = [
  {
    whole: 'census-children',
    parts: ['looked-after', 'registered-not-looked-after', 'planned-only'],
  },
  { whole: 'children-with-plan', parts: ['looked-after', 'children-with-plan-not-looked-after'] },
]

/** The same sums over cells of other names. */
export const named = (sums: readonly Sum[], name: (part: string) => string): readonly Sum[] =>
  sums.map(({ whole, parts }) => ({ whole: name(whole), parts: parts.map(name) }))

/** The name of the cell of a computed count, shared by all measures that count the same; null for a population. */
export const computedCell = (counting: Counting, { period, asAt }: CountedAt): string | null => {
  if ('group' in counting) return null
  const clock = 'clock' in counting ? `/${counting.clock}` : ''
  return `${counting.rule}${clock} ${StandingRule.is(counting.rule) ? asAt : period}`
}

/** Whether a rule counts days, not people. Days are hidden together with the people whose days they are. */
export const countsDays = ({ rule }: Counting): boolean =>
  rule === 'days-on-register-of-removed' || rule === 'days-waited-for-services'

/** Whether a count is at least one and too small to publish. */
export const isFew = (count: number, below: number): boolean => count > 0 && count < below

/**
 * A computed count with every count that adds up with it, printed here or not, so that tables of different periods do
 * not together reveal what each of them hides.
 */
export const computedGroup = (
  counts: CaseCounts,
  counting: Counting,
  line: CountedAt,
  below: number,
): CountGroup => {
  const cells = new Map<string, number>()
  const put = (one: Counting, at: CountedAt): void => {
    const cell = computedCell(one, at)
    const count = counts.count(one, daysOfReading(at.period, at.asAt))
    if (cell !== null && count !== null) cells.set(cell, count)
  }
  put(counting, line)
  const sums = sumsWith(counting, line)
  const isOfDay = StandingRule.is(counting.rule)
  for (const name of new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]))) {
    if (!isOfDay) put(counting, { period: name, asAt: null })
    else if (StandingRule.is(name)) put({ rule: name }, line)
  }
  const small = [...cells].filter(([, count]) => !countsDays(counting) && isFew(count, below))
  const cellOf = (name: string): string => {
    if (!isOfDay) return computedCell(counting, { period: name, asAt: null }) ?? name
    return StandingRule.is(name) ? (computedCell({ rule: name }, line) ?? name) : name
  }
  return { cells, sums: named(sums, cellOf), small: new Set(small.map(([cell]) => cell)) }
}

const sumsWith = ({ rule }: Counting, { period }: CountedAt): readonly Sum[] => {
  // A child is counted once in a year, in however many of its quarters, so these do not add up.
  if (ChildrenInPeriodRule.is(rule) || rule === 'population') return []
  if (!StandingRule.is(rule)) return sumsOfYear(period.slice(0, 7))
  return partitions.some(({ whole, parts }) => whole === rule || parts.some((one) => one === rule))
    ? partitions
    : []
}
