import type { ReportDocument, Row } from '@coflyfr/reports'
import { heading, paragraph, table, textIn } from '../text.ts'

const columns = [
  { head: 'Theme', align: 'left', width: 38 },
  { head: 'Action', align: 'left' },
  { head: 'Due', align: 'left' },
  { head: 'Progress', align: 'left' },
  { head: 'Confidence', align: 'left' },
] as const

const rowOf = (row: Row): readonly string[] =>
  ['theme', 'action', 'due', 'progress', 'confidence'].map((field) => textIn(row[field]))

const inForce = (rows: readonly Row[]): string =>
  [...new Set(rows.map(({ plan, version }) => `${textIn(plan)} version ${textIn(version)}`))].join(
    ', ',
  )

/** Think Family theme by theme, and which versions of the plans are in force. */
export const plansChapter = ({ rows }: ReportDocument): string =>
  [
    heading(14, 'Plans: Think Family and its seven themes (the actions are illustrative)'),
    table(columns, rows.filter(({ plan }) => plan === 'think-family').map(rowOf)),
    paragraph(`In force: ${inForce(rows)}, each approved by its content hash.`),
  ].join('')
