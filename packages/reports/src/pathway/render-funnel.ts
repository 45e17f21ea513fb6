import { type FinancialYear, financialYearOf, type PlainDate } from '@coflyfr/core'
import { measureChange, readingPeriodDays } from '@coflyfr/outcomes/events'
import { CaseCounts } from '../counting/case-counts.ts'
import { daysOfReading } from '../counting/computed-figures.ts'
import { type CountedAt, computedCell, computedGroup } from '../counting/count-cells.ts'
import type { CountsState } from '../counting/project.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { Note, RenderContext, ReportBody, ReportParameters, Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { hideAll } from '../suppression/hide-all.ts'
import { yearBefore } from '../year-before.ts'
import { type FunnelStage, funnelStages } from './funnel-stages.ts'

/** The population group of the rates. */
const group = 'under-18'
const perPeople = 10_000n
const smallBelow = 5

/** The count of one stage in one period. */
interface Count {
  readonly at: CountedAt
  readonly count: number | null
  readonly isHidden: boolean
}

/** The latest year with a contact: in a ledger that ended years ago, the current year would be empty. */
const latestYear = (counts: CaseCounts, day: PlainDate): FinancialYear =>
  financialYearOf(
    counts
      .daysOf('contacts-received')
      .filter((on) => on <= day)
      .toSorted()
      .at(-1) ?? day,
  )

const periodAsked = (
  { readingPeriod, year }: Pick<ReportParameters, 'readingPeriod' | 'year'>,
  counts: CaseCounts,
  day: PlainDate,
): string | FinancialYear => readingPeriod ?? year ?? latestYear(counts, day)

/** A period that is not over is counted up to the day; a stock is counted on its last day. */
const placeOf = ({ kind }: FunnelStage, period: string, day: PlainDate): CountedAt => {
  const { to } = readingPeriodDays(period)
  return { period, asAt: kind === 'stock' ? (to < day ? to : day) : null }
}

const countsOf = (
  counts: CaseCounts,
  period: string,
  day: PlainDate,
): ReadonlyMap<string, Count> => {
  const places = funnelStages.map((stage) => ({ stage, at: placeOf(stage, period, day) }))
  const hidden = hideAll(
    places.map(({ stage: { rule }, at }) => computedGroup(counts, { rule }, at, smallBelow)),
    [],
  )
  return new Map(
    places.map(({ stage: { stage, rule }, at }) => [
      stage,
      {
        at,
        count: counts.count({ rule }, daysOfReading(at.period, at.asAt)),
        isHidden: hidden.has(computedCell({ rule }, at) ?? ''),
      },
    ]),
  )
}

const printed = ({ count, isHidden }: Count): number | string | null =>
  isHidden ? suppressedMark : count

const percentOf = (part: Count, whole: Count | undefined): string | null => {
  if (whole === undefined || part.count === null || whole.count === null) return null
  if (part.isHidden || whole.isHidden) return suppressedMark
  return oneDecimal(BigInt(part.count) * 100n, BigInt(whole.count))
}

const rateOf = ({ count, isHidden }: Count, people: number | null): string | null => {
  if (count === null || people === null) return null
  return isHidden ? suppressedMark : oneDecimal(BigInt(count) * perPeople, BigInt(people))
}

const changeOf = (one: Count, before: Count): string | null => {
  if (one.count === null || before.count === null) return null
  if (one.isHidden || before.isHidden) return suppressedMark
  const compared = { unit: 'count', baseline: `${before.count}`, value: `${one.count}` } as const
  return measureChange(compared)?.percent ?? null
}

const meaning = (period: string, baseline: string): Note => ({
  en: `${period} beside ${baseline}; conversion % is of the stage named, in the same period, though not necessarily of the same children; rates are per 10,000 children under 18 by the latest population estimate; * is a count from one to four, or a figure that would reveal one`,
  cy: `${period} ochr yn ochr â ${baseline}; mae’r trosi o’r cam a enwir, yn yr un cyfnod: nid yr un rhai o reidrwydd a gyfrifwyd yno ac yma; mae cyfraddau fesul 10,000 o blant o dan 18 oed yn ôl yr amcangyfrif poblogaeth diweddaraf; mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath`,
})

const goesOn = (period: string, day: PlainDate): Note => ({
  en: `${period} is not over: it is counted up to ${day}, and compared with a whole period`,
  cy: `Mae ${period} yn parhau: fe’i cyfrifir hyd at ${day}, ac mae’r hyn y mae ochr yn ochr ag ef yn gyfan`,
})

/**
 * How many children and contacts reach each stage, the rate and the conversion from the stage before, and the change.
 */
export const renderFunnel = (
  state: CountsState,
  { parameters, day }: RenderContext,
): ReportBody => {
  if (day === null) return { rows: [], totals: {}, notes: [] }
  const counts = new CaseCounts(state, day)
  const period = periodAsked(parameters, counts, day)
  const baseline = parameters.baselinePeriod ?? yearBefore(period)
  const now = countsOf(counts, period, day)
  const before = countsOf(counts, baseline, day)
  const people = counts.count({ rule: 'population', group }, readingPeriodDays(period))
  const rows = funnelStages.flatMap(({ stage, kind, from }): readonly Row[] => {
    const [one, other] = [now.get(stage), before.get(stage)]
    if (one === undefined || other === undefined || one.count === null) return []
    return [
      {
        stage,
        kind,
        period,
        asAt: one.at.asAt,
        count: printed(one),
        ratePer10000: rateOf(one, people),
        conversionFrom: from,
        conversionPercent: from === null ? null : percentOf(one, now.get(from)),
        baselinePeriod: baseline,
        baselineCount: printed(other),
        changePercent: changeOf(one, other),
      },
    ]
  })
  const isOpen = readingPeriodDays(period).to > day
  return {
    rows,
    totals: {},
    notes:
      rows.length === 0
        ? []
        : [meaning(period, baseline), ...(isOpen ? [goesOn(period, day)] : [])],
  }
}
