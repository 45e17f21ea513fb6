import type { JsonValue } from '@coflyfr/core'
import CliTable from 'cli-table3'
import type { ReportDocument } from './make-report.ts'
import { plainText } from './render-text.ts'
import type { Column, Language, Row } from './report.ts'

const words = {
  en: {
    asAt: 'As at',
    allDates: 'all effective dates',
    knownAt: 'As known at position',
    total: 'Total',
    unit: 'Unit',
  },
  cy: {
    asAt: 'Fel ar',
    allDates: 'pob dyddiad',
    knownAt: 'Fel yr oedd yn hysbys ar safle',
    total: 'Cyfanswm',
    unit: 'Uned',
  },
} as const

const isNumeric = ({ kind }: Column): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'count'

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?=$|\.))/g, ',')

/** Digits are grouped by text, never through a number: the amount is exact. */
const cellText = ({ kind }: Column, value: JsonValue | undefined): string => {
  const text = plainText(value)
  return kind === 'money' ? grouped(text) : text
}

const isEmpty = (rows: readonly Row[], { field }: Column): boolean =>
  rows.every((row) => (row[field] ?? null) === null)

const plainBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Widest a column of free text grows on a terminal before it wraps. */
const textWidthMax = 40

const widthOf = (column: Column, rows: readonly Row[], language: Language): number | null => {
  if (isNumeric(column)) return null
  const widest = Math.max(
    ...rows.map((row) => plainText(row[column.field]).length),
    column.label[language].length,
  )
  return widest > textWidthMax ? textWidthMax : null
}

const heading = (document: ReportDocument, language: Language): string => {
  const { title, asOf, knownAt, checkpoint, unit } = document
  const { asAt, allDates, knownAt: known, unit: unitWord } = words[language]
  const root =
    checkpoint === null ? '' : ` · ${checkpoint.origin} ${checkpoint.size} ${checkpoint.root}`
  const recorded = knownAt.recordedAt === null ? '' : ` (${knownAt.recordedAt})`
  return `${title}\n${asAt}: ${asOf ?? allDates} · ${known} ${knownAt.position}${recorded} · ${unitWord}: ${unit}${root}\n`
}

/** A report for people: heading with both times, the rows, the totals and the notes. Columns that say nothing are left out. */
export const renderTable = (
  document: ReportDocument,
  allColumns: readonly Column[],
  language: Language,
): string => {
  const columns = allColumns.filter((column) => !isEmpty(document.rows, column))
  if (columns.length === 0) return `${heading(document, language)}\n${document.notes.join('\n')}\n`
  const table = new CliTable({
    chars: plainBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    head: columns.map(({ label }) => label[language]),
    colAligns: columns.map((column) => (isNumeric(column) ? 'right' : 'left')),
    colWidths: columns.map((column) => widthOf(column, document.rows, language)),
    wordWrap: true,
  })
  for (const row of document.rows)
    table.push(columns.map((column) => cellText(column, row[column.field])))
  if (Object.keys(document.totals).length > 0) {
    const [first] = columns
    table.push(
      columns.map((column) =>
        column === first ? words[language].total : cellText(column, document.totals[column.field]),
      ),
    )
  }
  const notes = document.notes.map((note) => `· ${note}`).join('\n')
  return `${heading(document, language)}\n${table.toString()}\n${notes === '' ? '' : `\n${notes}\n`}`
}
