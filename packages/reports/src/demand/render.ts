import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, printedCount, suppressedMark } from '../small-count.ts'
import { suppressedCells } from '../suppression/suppressed-cells.ts'
import { yearBefore } from '../year-before.ts'
import type { DemandState, Funnel } from './project.ts'

/** The fields of the funnel, by what a contact led to. */
const fields = [
  ['undecided', 'undecided'],
  ['informationAdviceAssistance', 'information-advice-assistance'],
  ['earlyHelp', 'early-help'],
  ['reportOfConcern', 'report-of-concern'],
  ['assessment', 'assessment'],
  ['noFurtherAction', 'no-further-action'],
] as const

/** The cell of all contacts, in the sum of what they led to. */
const whole = 'contacts'

type Part = (typeof fields)[number][1]

const partsOf = (funnel: Funnel): ReadonlyMap<Part, number> =>
  new Map(fields.map(([, outcome]) => [outcome, funnel.get(outcome) ?? 0]))

const totalOf = (funnel: Funnel | undefined): number =>
  [...(funnel?.values() ?? [])].reduce((sum, count) => sum + count, 0)

const changePercent = (contacts: number, before: number): string | null => {
  if (before === 0) return null
  if (isSmall(contacts) || isSmall(before)) return suppressedMark
  return oneDecimal(BigInt(contacts - before) * 100n, BigInt(before))
}

/** So few contacts say nothing of what they led to. */
const hiddenParts = (parts: ReadonlyMap<Part, number>, contacts: number): ReadonlySet<string> =>
  isSmall(contacts)
    ? new Set(parts.keys())
    : suppressedCells({
        cells: new Map<string, number>([...parts, [whole, contacts]]),
        sums: [{ whole, parts: [...parts.keys()] }],
      })

const rowOf = (quarter: string, funnel: Funnel, funnels: DemandState['funnels']): Row => {
  const parts = partsOf(funnel)
  const contacts = totalOf(funnel)
  const hidden = hiddenParts(parts, contacts)
  const counts = fields.map(([field, outcome]) => [
    field,
    hidden.has(outcome) ? suppressedMark : (parts.get(outcome) ?? 0),
  ])
  const assessed = BigInt(parts.get('assessment') ?? 0)
  return {
    period: quarter,
    contacts: hidden.has(whole) ? suppressedMark : printedCount(contacts),
    changePercent: hidden.has(whole)
      ? suppressedMark
      : changePercent(contacts, totalOf(funnels.get(yearBefore(quarter)))),
    ...Object.fromEntries(counts),
    assessmentPercent:
      hidden.has('assessment') || hidden.has(whole)
        ? suppressedMark
        : oneDecimal(assessed * 100n, BigInt(contacts)),
  }
}

/** The quarters in which contacts came in; with a year, its quarters. */
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
      en: 'Contacts are counted in the quarter that they came in, whenever they were decided; change % is from the same quarter of the year before',
      cy: 'Cyfrifir cysylltiadau yn y chwarter y daethant i mewn, pryd bynnag y penderfynwyd arnynt; mae newid % ers yr un chwarter yn y flwyddyn flaenorol',
    },
    {
      en: '* counts at least one and fewer than five, or would give such a count away',
      cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu byddai’n datgelu cyfrif o’r fath',
    },
  ],
})
