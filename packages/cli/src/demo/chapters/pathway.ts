import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Stage', align: 'left' },
  { head: 'Count', align: 'right' },
  { head: 'Out of', align: 'left' },
  { head: '%', align: 'right' },
  { head: 'Year before', align: 'right' },
  { head: 'Change %', align: 'right' },
] as const

const rowOf = (row: Row): readonly string[] =>
  ['stage', 'count', 'conversionFrom', 'conversionPercent', 'baselineCount', 'changePercent'].map(
    (field) => textIn(row[field]),
  )

const goalsOf = ({ rows }: ReportDocument): string => {
  const ended = rows.filter(({ section }) => section === 'goals')
  const sumOf = (field: string): number =>
    ended.reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0)
  const far = rows.find(
    ({ section, meanDistance }) =>
      section === 'distance' && typeof meanDistance === 'string' && meanDistance !== '*',
  )
  return [
    `Personal outcomes that enough children share to be published: ${sumOf('outcomes')}, ${sumOf('achieved')} of them achieved.`,
    far === undefined
      ? ''
      : `About ${textIn(far['group'])}, ${textIn(far['improved'])} of ${textIn(far['ratedTwice'])} who were asked twice scored higher, by ${textIn(far['meanDistance'])} on average.`,
  ].join(' ')
}

/** From contact to outcome, beside the year before. */
export const pathwayChapter = (
  { rows }: ReportDocument,
  outcomes: ReportDocument | undefined,
): string =>
  [
    heading(16, 'From contact to outcome, 2023-24 beside 2022-23 (the cases are illustrative)'),
    table(columns, rows.map(rowOf)),
    paragraph(
      '* is a count from one to four, or a figure that would reveal one. The contacts of the annual report are the measure above; these are the cases of this ledger.',
    ),
    ...(outcomes === undefined ? [] : [paragraph(goalsOf(outcomes))]),
  ].join('')
