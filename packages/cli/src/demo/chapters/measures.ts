import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Measure', align: 'left' },
  { head: 'Period', align: 'left' },
  { head: 'Value', align: 'right' },
  { head: 'Change %', align: 'right' },
  { head: 'Target', align: 'right' },
  { head: 'Source', align: 'left', width: 33 },
] as const

const shownMeasures: readonly string[] = [
  'contacts',
  'contacts-rise-minuted',
  'requiring-care-rise-minuted',
  'handoffs',
  'waiting',
]

const valueText = ({ value, unit }: Row): string =>
  `${textIn(value)}${unit === 'percent' ? '%' : ''}`

const rowOf = (row: Row): readonly string[] => [
  textIn(row['code']),
  textIn(row['period']),
  valueText(row),
  textIn(row['changePercent']),
  textIn(row['target']),
  textIn(row['source']),
]

/** The demand that the minutes speak of, and the single point of access before and after. */
export const measuresChapter = ({ rows }: ReportDocument): string =>
  [
    heading(15, 'Measures: each figure with its definition and its source'),
    table(columns, rows.filter(({ code }) => shownMeasures.includes(textIn(code))).map(rowOf)),
    paragraph(
      'Two speakers said 40% of two populations, the annual report 47.1%: three measures, never mixed.',
    ),
  ].join('')
