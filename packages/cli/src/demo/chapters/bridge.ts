import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Directorate', align: 'left' },
  { head: 'Document', align: 'left' },
  { head: 'On', align: 'left' },
  { head: 'Amount', align: 'right' },
] as const

const isMovement = ({ reference }: Row): boolean => reference !== null

const rowOf = (row: Row): readonly string[] => [
  ...['directorate', 'reference', 'on'].map((field) => textIn(row[field])),
  pounds(row['amount']),
]

/** From the original to the revised budget, document by document. */
export const bridgeChapter = (number: number, { rows, notes }: ReportDocument): string =>
  [
    heading(number, 'Bridge from the original to the revised budget: every document that moved it'),
    table(
      columns,
      rows.filter((row) => row['step'] !== 'original budget' && isMovement(row)).map(rowOf),
    ),
    ...notes.slice(0, 1).map((note) => paragraph(`${note}.`)),
  ].join('')
