import type { ChangedCell, Difference } from '@coflyfr/reports'
import { heading, paragraph, pounds, table } from '../text.ts'

const columns = [
  { head: 'Line', align: 'left' },
  { head: 'Column', align: 'left' },
  { head: 'Change', align: 'right' },
  { head: 'Because of', align: 'left' },
] as const

const shownColumns: readonly string[] = ['revisedBudget', 'pendingVirements']

const reasonOf = ({ explanations }: ChangedCell): string =>
  explanations.map(({ type, position }) => `${type} at position ${position ?? '–'}`).join(', ')

const rowOf = (cell: ChangedCell): readonly string[] => [
  cell.row.replace(/^.*\//, ''),
  cell.column,
  pounds(cell.change),
  reasonOf(cell),
]

/** What changed between the two points, and which event explains it. */
export const differenceChapter = ({ from, to, cells }: Difference): string =>
  [
    heading(6, `What changed between position ${from.position} and ${to.position}, and why`),
    table(columns, cells.filter(({ column }) => shownColumns.includes(column)).map(rowOf)),
    paragraph(
      `${cells.length} figures differ; the changes made by the events add up to each amount (reports/difference.txt).`,
    ),
  ].join('')
