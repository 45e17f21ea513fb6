import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, printedCount, suppressedMark } from '../small-count.ts'
import type { PathwayState, QuarterActivity } from './project.ts'

/** A mean over so few that it is nearly somebody's own figure says too much. */
const printedMean = (sum: number, count: number): string | null =>
  isSmall(count) ? suppressedMark : oneDecimal(BigInt(sum), BigInt(count))

const rowOf = (quarter: string, activity: QuarterActivity, waiting: number): Row => {
  const { contacts, handoffs, crossReferrals, started, waitedDays, cases } = activity
  return {
    period: quarter,
    cases: printedCount(cases.size),
    contacts: printedCount(contacts),
    handoffs: printedCount(handoffs),
    // So few handoffs would follow from their mean.
    handoffsPerCase: isSmall(handoffs) ? suppressedMark : printedMean(handoffs, cases.size),
    crossReferrals: printedCount(crossReferrals),
    started: printedCount(started),
    meanWaitDays: printedMean(waitedDays, started),
    waiting: printedCount(waiting),
  }
}

/** The quarters in which anything happened, each with who waits at its end; with a year, its quarters. */
export const renderPathway = (
  { quarters }: PathwayState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  let waiting = 0
  const rows = [...quarters].sort(byText(([quarter]) => quarter)).map(([quarter, activity]) => {
    waiting += activity.requested - activity.started
    return { quarter, row: rowOf(quarter, activity, waiting) }
  })
  return {
    rows: rows
      .filter(({ quarter }) => year === null || quarter.startsWith(year))
      .map(({ row }) => row),
    totals: {},
    notes: [
      {
        en: 'A wait is counted where it ends, from the request to the start of a service; waiting is on the last day of the quarter',
        cy: 'Cyfrifir cyfnod aros lle mae’n dod i ben, o’r cais hyd at ddechrau’r gwasanaeth; y nifer ar ddiwrnod olaf y chwarter yw’r rhai sy’n aros',
      },
      {
        en: '* counts at least one and fewer than five, or is an average of so few',
        cy: 'Mae * yn cyfrif o leiaf un a llai na phump, neu’n gyfartaledd o gyn lleied',
      },
    ],
  }
}
