import type { Row } from '@coflyfr/reports'
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

/** As the Council prints it: the directorates with their sum, then what is council-wide, then the whole. */
const rowsOf = (
  { cover: { rows, totals }, position }: Quarter,
  councilWide: string,
): readonly (readonly string[])[] => {
  const isDirectorate = ({ directorate }: Row): boolean => directorate !== councilWide
  const named = (row: Row) => rowOf(textIn(row['directorate']), row)
  return [
    ...rows.filter(isDirectorate).map(named),
    rowOf('Directorates together', { variance: position.directorates }),
    ...rows.filter((row) => !isDirectorate(row)).map(named),
    rowOf('Council', totals),
  ]
}

/** Table 1 of the last quarter's report to Cabinet, and the published positions that it comes to. */
export const coverChapter = (
  number: number,
  quarters: readonly Quarter[],
  councilWide: string,
): string => {
  const last = quarters.at(-1)
  if (last === undefined) return ''
  const { cover, position } = last
  return [
    heading(
      number,
      `Table 1 for Cabinet, ${position.period}, as known on ${textIn(cover.knownAt.recordedAt).slice(0, 10)}`,
    ),
    table(columns, rowsOf(last, councilWide)),
    paragraph(`As the Council published: ${quarters.map(positionOf).join('; ')}.`),
    paragraph('How the published totals are split among services is illustrative.'),
  ].join('')
}
