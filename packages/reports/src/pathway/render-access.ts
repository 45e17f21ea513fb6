import type { PlainDate } from '@coflyfr/core'
import { measureChange, readingPeriodDays } from '@coflyfr/outcomes/events'
import { byText } from '../by-text.ts'
import { CaseCounts, type CountedDays } from '../counting/case-counts.ts'
import type { CountsState } from '../counting/project.ts'
import { oneDecimal } from '../one-decimal.ts'
import { quarterOf } from '../quarter.ts'
import type { Note, RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, printedCount, suppressedMark } from '../small-count.ts'
import { percentileOf, waitsEnded } from './waits.ts'
import { windowsAround } from './windows.ts'

/** The mean of very few people would nearly reveal the figure of one. */
const printedMean = (sum: number, count: number): string | null =>
  isSmall(count) ? suppressedMark : oneDecimal(BigInt(sum), BigInt(count))

const printedPercentile = (waits: readonly number[], percent: 50 | 90): number | string | null =>
  waits.length === 0 ? null : (percentileOf(waits, percent) ?? suppressedMark)

const waitingOn = (counts: CaseCounts, day: PlainDate): number =>
  counts.waits.filter(
    ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || endedOn > day),
  ).length

const rowOf = (counts: CaseCounts, period: string, days: CountedDays): Row => {
  const count = (rule: 'contacts-received' | 'handoffs' | 'cross-referrals'): number =>
    counts.count({ rule }, days) ?? 0
  const cases = counts.count({ rule: 'children-with-activity' }, days) ?? 0
  const handoffs = count('handoffs')
  const waits = waitsEnded(counts, days)
  const waited = waits.reduce((sum, one) => sum + one, 0)
  return {
    period,
    cases: printedCount(cases),
    contacts: printedCount(count('contacts-received')),
    handoffs: printedCount(handoffs),
    // The mean would reveal so small a number of handoffs.
    handoffsPerCase: isSmall(handoffs) ? suppressedMark : printedMean(handoffs, cases),
    crossReferrals: printedCount(count('cross-referrals')),
    started: printedCount(waits.length),
    meanWaitDays: printedMean(waited, waits.length),
    medianWaitDays: printedPercentile(waits, 50),
    longWaitDays: printedPercentile(waits, 90),
    waiting: printedCount(waitingOn(counts, days.to)),
  }
}

const changeOf = (from: Row[string] | undefined, to: Row[string] | undefined): string | null => {
  if (from === suppressedMark || to === suppressedMark) return suppressedMark
  if (from === undefined || to === undefined || from === null || to === null) return null
  return (
    measureChange({ unit: 'count', baseline: String(from), value: String(to) })?.percent ?? null
  )
}

/** The change from one row to another, in per cent, field by field. */
const changeRow = ({ period: _, ...before }: Row, { period: _period, ...after }: Row): Row => ({
  period: 'change, per cent',
  ...Object.fromEntries(
    Object.entries(after).map(([field, value]) => [field, changeOf(before[field], value)]),
  ),
})

const rules = [
  'contacts-received',
  'contacts-decided',
  'handoffs',
  'cross-referrals',
  'services-started',
] as const

const quartersOf = (counts: CaseCounts): readonly string[] => {
  const days = [
    ...rules.flatMap((rule) => counts.daysOf(rule)),
    ...counts.waits.map(({ startedOn }) => startedOn),
  ]
  return [...new Set(days.map(quarterOf))].sort(byText((quarter) => quarter))
}

const notes: readonly Note[] = [
  {
    en: 'A wait runs from the request to the start of a service and is counted where it ends; waiting is counted on the last day of the period',
    cy: 'Cyfrifir cyfnod aros lle mae’n dod i ben, o’r cais hyd at ddechrau’r gwasanaeth; y nifer ar ddiwrnod olaf y cyfnod yw’r rhai sy’n aros',
  },
  {
    en: 'Half of the waits were no longer than the median, nine in ten no longer than the 90th percentile, both by the nearest rank',
    cy: 'Nid oedd hanner y cyfnodau aros yn hwy na’r canolrif, na naw o bob deg yn hwy na’r 90fed canradd, y ddau yn ôl y safle agosaf',
  },
  {
    en: '* is a count from one to four, or an average of so few',
    cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu’n gyfartaledd o gyn lleied',
  },
]

/** The days of the two periods compared. */
export const windowsNote = ({
  before,
  after,
}: NonNullable<ReturnType<typeof windowsAround>>): Note => ({
  en: `Before is ${before.from} to ${before.to}, after is ${after.from} to ${after.to}, the same number of days; the effect of other changes in that time is not removed`,
  cy: `Mae “cyn” o ${before.from} i ${before.to}, ac “ar ôl” o ${after.from} i ${after.to}: yr un nifer o ddyddiau; ni thynnwyd dim byd arall a newidiodd yn yr amser hwnnw`,
})

/**
 * The single point of access by quarter, of one year if asked for; or the time before a day against the time after it.
 */
export const renderAccess = (
  state: CountsState,
  { parameters, day }: RenderContext,
): ReportBody => {
  if (day === null) return { rows: [], totals: {}, notes: [] }
  const counts = new CaseCounts(state, day)
  const windows = parameters.before === null ? null : windowsAround(parameters.before, day)
  if (windows !== null) {
    const before = rowOf(counts, 'before', windows.before)
    const after = rowOf(counts, 'after', windows.after)
    const rows = [before, after, changeRow(before, after)]
    return { rows, totals: {}, notes: [windowsNote(windows), ...notes] }
  }
  const { year } = parameters
  const quarters = quartersOf(counts).filter((one) => year === null || one.startsWith(year))
  const rows = quarters.map((quarter) => rowOf(counts, quarter, readingPeriodDays(quarter)))
  return { rows, totals: {}, notes }
}
