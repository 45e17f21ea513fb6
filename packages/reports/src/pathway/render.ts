import { survivingKey } from '@coflyfr/privacy/events'
import { byText } from '../by-text.ts'
import { oneDecimal } from '../one-decimal.ts'
import type { RenderContext, ReportBody, Row } from '../report.ts'
import { isSmall, printedCount, suppressedMark } from '../small-count.ts'
import type { PathwayState, QuarterActivity } from './project.ts'

/** A mean over so few that it is nearly somebody's own figure says too much. */
const printedMean = (sum: number, count: number): string | null =>
  isSmall(count) ? suppressedMark : oneDecimal(BigInt(sum), BigInt(count))

/** The children that anything happened to: one who has two keys is one. */
const childrenIn = ({ cases }: QuarterActivity, { mergedInto }: PathwayState): number =>
  new Set([...cases].map((key) => survivingKey(mergedInto, key))).size

const rowOf = (
  quarter: string,
  activity: QuarterActivity,
  { cases, waiting }: { readonly cases: number; readonly waiting: number },
): Row => {
  const { contacts, handoffs, crossReferrals, started, waitedDays } = activity
  return {
    period: quarter,
    cases: printedCount(cases),
    contacts: printedCount(contacts),
    handoffs: printedCount(handoffs),
    // So few handoffs would follow from their mean.
    handoffsPerCase: isSmall(handoffs) ? suppressedMark : printedMean(handoffs, cases),
    crossReferrals: printedCount(crossReferrals),
    started: printedCount(started),
    meanWaitDays: printedMean(waitedDays, started),
    waiting: printedCount(waiting),
  }
}

/** The quarters in which anything happened, each with who waits at its end; with a year, its quarters. */
export const renderPathway = (
  state: PathwayState,
  { parameters: { year } }: RenderContext,
): ReportBody => {
  let waiting = 0
  const rows = [...state.quarters]
    .sort(byText(([quarter]) => quarter))
    .map(([quarter, activity]) => {
      waiting += activity.requested - activity.started
      const cases = childrenIn(activity, state)
      return { quarter, row: rowOf(quarter, activity, { cases, waiting }) }
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
