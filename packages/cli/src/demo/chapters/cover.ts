import type { ReportDocument, Row } from '@coflyfr/reports'
import type { Quarter } from '../finance-year.ts'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const columns = [
  { head: 'Directorate', align: 'left' },
  { head: 'Budget', align: 'right' },
  { head: 'Projected', align: 'right' },
  { head: 'Variance', align: 'right' },
  { head: '%', align: 'right' },
  { head: 'RAG', align: 'left' },
  { head: 'Movement', align: 'right' },
] as const

const inPounds = (row: Row, field: string): string => pounds(row[field]).replace(/\.00$/, '')

const rowOf = (name: string, row: Row): readonly string[] => [
  name,
  ...['revisedBudget', 'projectedOutturn', 'variance'].map((field) => inPounds(row, field)),
  textIn(row['variancePercent']),
  textIn(row['rag']),
  inPounds(row, 'movement'),
]

const positionOf = ({ position }: Quarter): string => {
  const { period, ...amounts } = position
  const [directorates, councilWide, net] = [
    amounts.directorates,
    amounts.councilWide,
    amounts.net,
  ].map((amount) => pounds(amount).replace(/\.00$/, ''))
  return `${period}: directorates ${directorates}, council-wide ${councilWide}, net ${net}`
}

const rowsOf = ({ rows, totals }: ReportDocument): readonly (readonly string[])[] => [
  ...rows.map((row) => rowOf(textIn(row['directorate']), row)),
  rowOf('Council', totals),
]

/** Table 1 of the last quarter's report to Cabinet, and the published positions that it comes to. */
export const coverChapter = (number: number, quarters: readonly Quarter[]): string => {
  const last = quarters.at(-1)
  if (last === undefined) return ''
  const { cover, position } = last
  return [
    heading(
      number,
      `Table 1 for Cabinet, ${position.period}, as known on ${textIn(cover.knownAt.recordedAt).slice(0, 10)}`,
    ),
    table(columns, rowsOf(cover)),
    paragraph(`As the Council published: ${quarters.map(positionOf).join('; ')}.`),
    paragraph('How the published totals are split among services is illustrative.'),
  ].join('')
}
