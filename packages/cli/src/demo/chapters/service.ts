import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Cost centre', align: 'left' },
  { head: 'Budget', align: 'right' },
  { head: 'Committed', align: 'right' },
  { head: 'Actual', align: 'right' },
  { head: 'Projected', align: 'right' },
  { head: 'Variance', align: 'right' },
  { head: 'RAG', align: 'left' },
] as const

const rowOf = (row: Row): readonly string[] => [
  textIn(row['costCentre']),
  ...['revisedBudget', 'committed', 'actual', 'projectedOutturn', 'variance'].map((field) =>
    pounds(row[field]).replace(/\.\d\d$/, ''),
  ),
  textIn(row['rag']),
]

/** Of its notes, what explains the rows: heads without a budget, and the method of the largest forecast. */
const isShown = (note: string): boolean =>
  note.startsWith('In no approved budget') || note.includes('Placements in P06: known')

/** One service by cost centre: what is committed, spent and expected of it. */
export const serviceChapter = (
  number: number,
  { rows, notes, parameters }: ReportDocument,
  service: string,
): string =>
  [
    heading(
      number,
      `${service} by cost centre, to ${textIn(parameters['period'])} (pence left out; illustrative)`,
    ),
    table(columns, rows.filter((row) => row['service'] === service).map(rowOf)),
    ...notes.filter(isShown).map((note) => paragraph(`${note}.`)),
  ].join('')
