import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Measure', align: 'left' },
  { head: 'Baseline', align: 'right' },
  { head: '2023-24', align: 'right' },
  { head: 'Points', align: 'right' },
  { head: 'Target', align: 'right' },
  { head: 'If nothing changes', align: 'right' },
  { head: 'By', align: 'left' },
] as const

const fields = [
  'code',
  'baseline',
  'value',
  'changePoints',
  'target',
  'forecast',
  'forecastOn',
] as const

const isBetterOff = ({ question }: Row): boolean => question === 'better-off'

const promisesOf = ({ rows }: ReportDocument): string => {
  const promises = rows.filter(({ section }) => section === 'charter')
  const stand = Map.groupBy(promises, ({ progress }) => textIn(progress))
  const told = [...stand].map(([progress, those]) => `${those.length} ${progress}`)
  return `Nine promises of the charter: ${told.join(', ')}.`
}

/** Whether anyone is better off: the report card of corporate parenting, and the promises of the charter. */
export const parentingChapter = (
  card: ReportDocument,
  parenting: ReportDocument | undefined,
): string => {
  const rows = card.rows.filter(isBetterOff)
  return [
    heading(18, 'Corporate parenting: is anyone better off? (the figures are illustrative)'),
    table(
      columns,
      rows.map((row) => fields.map((field) => textIn(row[field]))),
    ),
    ...rows.map((row) => paragraph(`${textIn(row['code'])}: ${textIn(row['story'])}.`)),
    ...(parenting === undefined ? [] : [paragraph(promisesOf(parenting))]),
  ].join('')
}
