import { ChildrenInPeriodRule, type Counting, StandingRule } from '@coflyfr/outcomes/events'
import type { CaseCounts } from '../counting/case-counts.ts'
import { daysOfReading } from '../counting/computed-figures.ts'
import type { Sum } from '../suppression/sum-graph.ts'
import type { MeasureLine } from './measure-line.ts'
import { type Measure, readingKey } from './state.ts'

/** Counts that add up among themselves, with those of them that are too small to publish. */
export interface CountGroup {
  readonly cells: Map<string, number>
  readonly sums: readonly Sum[]
  readonly small: Set<string>
}

/** How the periods of a year add up; that the months make the year follows. */
const sumsOfYear = (year: string): readonly Sum[] => [
  { whole: year, parts: ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`) },
  ...['Q1', 'Q2', 'Q3', 'Q4'].map((quarter, index) => ({
    whole: `${year}-${quarter}`,
    parts: [1, 2, 3].map((month) => `${year}-P${String(3 * index + month).padStart(2, '0')}`),
  })),
]

/** How children are counted once each: looked after first, then registered, then with a plan only (DOMAIN §5.1). */
const partitions: readonly Sum[] = [
  {
    whole: 'census-children',
    parts: ['looked-after', 'registered-not-looked-after', 'planned-only'],
  },
  { whole: 'children-with-plan', parts: ['looked-after', 'children-with-plan-not-looked-after'] },
]

const named = (sums: readonly Sum[], name: (part: string) => string): readonly Sum[] =>
  sums.map(({ whole, parts }) => ({ whole: name(whole), parts: parts.map(name) }))

/** The name of the cell of a published count. */
export const publishedCell = (
  { code }: Measure,
  reading: { readonly period: string; readonly asAt: string | null },
): string => `published ${code} ${readingKey(reading)}`

/** The name of the cell of a computed count: the same for every measure that counts the same; null for a population. */
export const computedCell = (
  counting: Counting,
  { period, asAt }: Pick<MeasureLine, 'period' | 'asAt'>,
): string | null => {
  if ('group' in counting) return null
  const clock = 'clock' in counting ? `/${counting.clock}` : ''
  return `${counting.rule}${clock} ${StandingRule.is(counting.rule) ? asAt : period}`
}

/** Days that were added up are not people; they are hidden with the people whose days they are. */
export const countsDays = ({ rule }: Counting): boolean =>
  rule === 'days-on-register-of-removed' || rule === 'days-waited-for-services'

const isSmall = (count: number, below: number): boolean => count > 0 && count < below

/** The published counts of a measure, year by year; a stock's days do not add up. */
export const publishedGroups = (measure: Measure): readonly CountGroup[] => {
  const readings = [...measure.readings.values()].filter(({ numerator }) => numerator !== null)
  const years = new Set(readings.map(({ period }) => period.slice(0, 7)))
  return [...years].map((year) => {
    const inYear = readings.filter(({ period }) => period.startsWith(year))
    const cells = new Map(inYear.map((one) => [publishedCell(measure, one), Number(one.numerator)]))
    const small = inYear.filter(({ numerator, definitionVersion }) =>
      isSmall(Number(numerator), measure.definitions.get(definitionVersion)?.suppressBelow ?? 0),
    )
    const sums = named(sumsOfYear(year), (period) => publishedCell(measure, { period, asAt: null }))
    return { cells, sums, small: new Set(small.map((one) => publishedCell(measure, one))) }
  })
}

/**
 * Every count that adds up with one that is computed, printed here or not, so that tables of different periods do not
 * give away together what neither of them does.
 */
export const computedGroup = (
  counts: CaseCounts,
  counting: Counting,
  line: Pick<MeasureLine, 'period' | 'asAt'>,
  below: number,
): CountGroup => {
  const cells = new Map<string, number>()
  const put = (one: Counting, at: Pick<MeasureLine, 'period' | 'asAt'>): void => {
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
  const small = [...cells].filter(([, count]) => !countsDays(counting) && isSmall(count, below))
  const cellOf = (name: string): string => {
    if (!isOfDay) return computedCell(counting, { period: name, asAt: null }) ?? name
    return StandingRule.is(name) ? (computedCell({ rule: name }, line) ?? name) : name
  }
  return { cells, sums: named(sums, cellOf), small: new Set(small.map(([cell]) => cell)) }
}

const sumsWith = ({ rule }: Counting, { period }: Pick<MeasureLine, 'period'>): readonly Sum[] => {
  // A child is counted once in a year however many of its quarters count it.
  if (ChildrenInPeriodRule.is(rule) || rule === 'population') return []
  if (!StandingRule.is(rule)) return sumsOfYear(period.slice(0, 7))
  return partitions.some(({ whole, parts }) => whole === rule || parts.some((one) => one === rule))
    ? partitions
    : []
}
