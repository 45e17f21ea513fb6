import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Act or code', align: 'left', width: 58 },
  { head: 'Duties', align: 'right' },
  { head: 'Served', align: 'right' },
  { head: 'Clocks', align: 'right' },
  { head: 'Measures', align: 'right' },
] as const

const isServed = ({ recorded }: Row): boolean => recorded !== 0

const rowOf = (instrument: string, rows: readonly Row[]): readonly string[] => {
  const of = (part: string): readonly Row[] => rows.filter((row) => row['part'] === part)
  const duties = of('duty')
  return [
    instrument,
    String(duties.length),
    String(duties.filter(isServed).length),
    String(of('clock').length),
    String(of('measure').length),
  ]
}

/** What obliges the council, and what of this ledger serves it. */
export const dutiesChapter = ({ rows }: ReportDocument): string => {
  const byInstrument = Map.groupBy(rows, ({ instrument }) => textIn(instrument))
  const toCheck = rows.filter(({ standing }) => standing === 'to-check').length
  return [
    heading(22, 'Duties and codes: what serves each, counted from this ledger’s events'),
    table(
      columns,
      [...byInstrument].map(([instrument, those]) => rowOf(instrument, those)),
    ),
    paragraph(
      `reports/duties.txt lists each duty with its commands, clocks, measures and reports; ${toCheck} of them come from general knowledge and are marked to be checked.`,
    ),
  ].join('')
}
