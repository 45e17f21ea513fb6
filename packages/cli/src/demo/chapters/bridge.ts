import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Document', align: 'left' },
  { head: 'On', align: 'left' },
  { head: 'Amount', align: 'right' },
] as const

const isMovement = ({ reference }: Row): boolean => reference !== null

const rowOf = (row: Row): readonly string[] => [
  ...[`  ${textIn(row['reference'])}`, textIn(row['on'])],
  pounds(row['amount']),
]

/** The documents of each directorate under its name. */
const byDirectorate = (rows: readonly Row[]): readonly (readonly string[])[] =>
  [...Map.groupBy(rows, (row) => textIn(row['directorate']))].flatMap(([directorate, own]) => [
    [directorate, '', ''],
    ...own.map(rowOf),
  ])

/** From the original to the revised budget, document by document. */
export const bridgeChapter = (number: number, { rows, notes }: ReportDocument): string =>
  [
    heading(number, 'Bridge from the original to the revised budget: every document that moved it'),
    table(
      columns,
      byDirectorate(rows.filter((row) => row['step'] !== 'original budget' && isMovement(row))),
    ),
    ...notes.slice(0, 1).map((note) => paragraph(`${note}.`)),
  ].join('')
