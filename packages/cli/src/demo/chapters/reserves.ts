import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Reserve', align: 'left' },
  { head: 'Opening', align: 'right' },
  { head: 'Released', align: 'right' },
  { head: 'Drawdowns', align: 'right' },
  { head: 'Closing', align: 'right' },
] as const

const figuresOf = ({ opening, released, drawdowns, closing }: Row): readonly string[] =>
  [opening, released, drawdowns, closing].map(pounds)

/** The reserves, and how the noted £2.5m was drawn. */
export const reservesChapter = (
  { rows, totals }: ReportDocument,
  budget: ReportDocument | undefined,
): string =>
  [
    heading(7, 'Earmarked reserves: £2.5m noted by Cabinet, drawn by its own authority'),
    paragraph(
      'Noting moved nothing. A drawdown for the reserve’s own purpose was approved by the Section 151 Officer, one for another purpose by Cabinet; a process carried each posting into the budget.',
    ),
    table(columns, [
      ...rows.map((row) => [textIn(row['reserve']), ...figuresOf(row)]),
      ['Total', ...figuresOf(totals)],
    ]),
    paragraph(
      `Budget funded from reserves: ${pounds(budget?.totals['reserveFunding'])}; revised budget now ${pounds(budget?.totals['revisedBudget'])}.`,
    ),
  ].join('')
