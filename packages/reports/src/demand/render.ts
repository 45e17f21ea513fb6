import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import { yearBefore } from '../year-before.ts'
import type { DemandState, Funnel } from './project.ts'

/** The field for each outcome of a contact. */
const fields = [
  ['undecided', 'undecided'],
  ['informationAdviceAssistance', 'information-advice-assistance'],
  ['earlyHelp', 'early-help'],
  ['reportOfConcern', 'report-of-concern'],
  ['assessment', 'assessment'],
  ['noFurtherAction', 'no-further-action'],
] as const

const partsOf = (funnel: Funnel): Readonly<Record<string, number>> =>
  Object.fromEntries(fields.map(([field, outcome]) => [field, funnel.get(outcome) ?? 0]))

const totalOf = (funnel: Funnel | undefined): number =>
  [...(funnel?.values() ?? [])].reduce((sum, count) => sum + count, 0)

const changePercent = (contacts: number, before: number): string | null => {
  if (before === 0) return null
  if (isSmall(contacts) || isSmall(before)) return suppressedMark
  return oneDecimal(BigInt(contacts - before) * 100n, BigInt(before))
}

const rowOf = (quarter: string, funnel: Funnel, funnels: DemandState['funnels']): Row => {
  const { whole, parts, percent } = printedParts(partsOf(funnel))
  return {
    period: quarter,
    contacts: whole,
    changePercent: changePercent(totalOf(funnel), totalOf(funnels.get(yearBefore(quarter)))),
    ...parts,
    assessmentPercent: percent('assessment'),
  }
}

/** The quarters in which contacts came in; if a year is asked for, only its quarters. */
export const renderDemand = (
  { funnels }: DemandState,
  { parameters: { year } }: RenderContext,
): ReportBody => ({
  rows: [...funnels]
    .filter(([quarter]) => year === null || quarter.startsWith(year))
    .sort(byText(([quarter]) => quarter))
    .map(([quarter, funnel]) => rowOf(quarter, funnel, funnels)),
  totals: {},
  notes: [
    {
      en: 'Contacts are counted in the quarter in which they came in, whenever they were decided; change % is from the same quarter of the year before',
      cy: 'Cyfrifir cysylltiadau yn y chwarter y daethant i mewn, pryd bynnag y penderfynwyd arnynt; mae newid % ers yr un chwarter yn y flwyddyn flaenorol',
    },
    {
      en: '* is a count from one to four, or a figure that would reveal one',
      cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
    },
  ],
})
