import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Record class', align: 'left', width: 20 },
  { head: 'Records', align: 'right' },
  { head: 'Held', align: 'right' },
  { head: 'First due', align: 'left' },
  { head: 'Last due', align: 'left' },
] as const

const rowOf = (recordClass: string, rows: readonly Row[]): readonly string[] => {
  const days = rows.map(({ due }) => textIn(due)).sort()
  return [
    recordClass,
    String(rows.length),
    String(rows.filter(({ state }) => state === 'held').length),
    days.at(0) ?? '',
    days.at(-1) ?? '',
  ]
}

/** How long the records of the cases are kept, by the class that keeps each longest. */
export const retentionChapter = ({ rows }: ReportDocument): string => {
  const classed = rows.filter(({ recordClass }) => recordClass !== null)
  const byClass = Map.groupBy(classed, ({ recordClass }) => textIn(recordClass))
  return [
    heading(23, 'Records: how long each is kept, found in its case (the schedule is illustrative)'),
    table(
      columns,
      [...byClass].map(([recordClass, those]) => rowOf(recordClass, those)),
    ),
    paragraph(
      `In no class yet: ${rows.length - classed.length} of ${rows.length} records. No event says who a person is; coflyfr subject log lists who read it and why.`,
    ),
  ].join('')
}
