import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, pounds, table, textIn } from '../text.ts'

const lineColumns = [
  { head: 'For', align: 'left' },
  { head: 'Cost centre', align: 'left' },
  { head: 'Given', align: 'right' },
  { head: 'Spent', align: 'right' },
  { head: 'Committed', align: 'right' },
  { head: 'Unspent', align: 'right' },
] as const

const measureColumns = [
  { head: 'For', align: 'left' },
  { head: 'Measure', align: 'left' },
  { head: 'Baseline', align: 'right' },
  { head: 'Latest', align: 'right' },
  { head: 'Unit', align: 'left' },
  { head: 'Unit cost', align: 'right' },
] as const

const purposeOf = ({ purpose }: Row): string => textIn(purpose).replace(/^.*\//, '')

const amountsOf = (row: Row): readonly string[] =>
  ['given', 'spent', 'committed', 'unspent'].map((field) =>
    pounds(row[field]).replace(/\.\d\d$/, ''),
  )

const lineOf = (row: Row): readonly string[] => [
  purposeOf(row),
  textIn(row['costCentre']),
  ...amountsOf(row),
]

const measureOf = (row: Row): readonly string[] => [
  purposeOf(row),
  ...['measure', 'baseline', 'latest', 'unit'].map((field) => textIn(row[field])),
  pounds(row['unitCost']) || 'not told',
]

const placedOf = (row: Row): string =>
  paragraph(
    `Placed from ${textIn(row['costCentre'])} in the year: ${textIn(row['children'])} children for ${textIn(row['childWeeks'])} weeks, ${pounds(row['weeklyCost'])} a week on average, each cost with the order that pays it.`,
  )

/** The first notes are the caveats that hold whatever the figures are. */
const standingCaveats = 3

/** What the £1m bought: the virement, its lines, what was spent, who was placed, and what the measures say. */
export const traceChapter = ({ rows, totals, notes }: ReportDocument): string => {
  const of = (part: string): readonly Row[] => rows.filter((row) => row['part'] === part)
  const total = ['Total', '', ...amountsOf(totals)]
  return [
    heading(19, 'What did the £1m buy? (pence left out; what each part is for is illustrative)'),
    table(lineColumns, [...of('line').map(lineOf), total]),
    ...of('placements').map(placedOf),
    table(measureColumns, of('measure').map(measureOf)),
    ...notes.slice(0, standingCaveats).map((note) => paragraph(`· ${note}.`)),
  ].join('')
}
