import { cellText } from './cell-text.ts'
import { drawnTable } from './drawn-table.ts'
import { holdsMoney } from './holds-money.ts'
import type { ReportDocument } from './make-report.ts'
import type { Column, Label, Language, Row } from './report.ts'
import { type RowGroup, rowGroups } from './row-groups.ts'
import { shownColumns } from './shown-columns.ts'

const words = {
  asAt: { en: 'As at', cy: 'Fel ar' },
  allDates: { en: 'all effective dates', cy: 'pob dyddiad effeithiol' },
  knownAt: { en: 'As known at position', cy: 'Fel yr oedd yn hysbys ar safle' },
  total: { en: 'Total', cy: 'Cyfanswm' },
  unit: { en: 'Unit', cy: 'Uned' },
  pounds: { en: 'pounds', cy: 'punnoedd' },
  thousands: { en: 'thousands of pounds', cy: 'miloedd o bunnoedd' },
  leftOut: {
    en: 'Left out because zero or empty throughout',
    cy: 'Dim byd drwyddi draw, wedi’i hepgor yma',
  },
  nothing: { en: 'Nothing to report', cy: 'Dim i’w adrodd' },
} as const satisfies Readonly<Record<string, Label>>

const isNumeric = ({ kind }: Column): boolean =>
  kind === 'money' || kind === 'percent' || kind === 'count'

/** The width at which a column of free text wraps; a longer single word makes it wider rather than being cut. */
const textWidthMax = 40

const longest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map(({ length }) => length))

const widthOf = (column: Column, rows: readonly Row[], language: Language): number | null => {
  if (isNumeric(column)) return null
  const cells = rows.map((row) => cellText(column, row[column.field], language))
  const texts = [column.label[language], ...cells]
  if (longest(texts) <= textWidthMax) return null
  return Math.max(textWidthMax, longest(texts.flatMap((text) => text.split(/\s/))))
}

const heading = (
  document: ReportDocument,
  columns: readonly Column[],
  language: Language,
): string => {
  const { title, asOf, knownAt, checkpoint, rows } = document
  const word = (name: keyof typeof words): string => words[name][language]
  const root =
    checkpoint === null ? '' : ` · ${checkpoint.origin} ${checkpoint.size} ${checkpoint.root}`
  const recorded = knownAt.recordedAt === null ? '' : ` (${knownAt.recordedAt})`
  const effective = `${word('asAt')}: ${asOf ?? word('allDates')}`
  const known = `${word('knownAt')} ${knownAt.position}${recorded}`
  const unit = holdsMoney(rows, columns) ? ` · ${word('unit')}: ${word(document.unit)}` : ''
  return `${title}\n${effective} · ${known}${unit}${root}\n`
}

const tableOf = (
  { rows, totals }: ReportDocument,
  columns: readonly Column[],
  language: Language,
): string => {
  const body = rows.map((row) =>
    columns.map((column) => cellText(column, row[column.field], language)),
  )
  const [first] = columns
  const last = columns.map((column) =>
    column === first ? words.total[language] : cellText(column, totals[column.field], language),
  )
  const drawn = drawnTable(
    columns.map((column) => ({
      label: column.label[language],
      align: isNumeric(column) ? 'right' : 'left',
      width: widthOf(column, rows, language),
    })),
    Object.keys(totals).length > 0 ? [...body, last] : body,
  )
  return `${drawn}\n`
}

const leftOutNote = (columns: readonly Column[], language: Language): readonly string[] => {
  const labels = columns.map(({ label }) => label[language])
  return labels.length === 0 ? [] : [`${words.leftOut[language]}: ${labels.join(', ')}`]
}

const headOf = ({ heads, rows }: RowGroup, language: Language): string =>
  heads.map((column) => cellText(column, rows[0]?.[column.field], language)).join(' · ')

/** Each table has only the columns that say something in it; the others are left out without mention. */
const tablesOf = (
  document: ReportDocument,
  groups: readonly RowGroup[],
  language: Language,
): string =>
  groups
    .map((group) => {
      const { shown } = shownColumns(group.rows, group.columns)
      const table = tableOf({ ...document, rows: group.rows, totals: {} }, shown, language)
      return `${headOf(group, language)}\n${table}`
    })
    .join('\n')

/**
 * A report to read: a heading with both times, the rows, the totals and the notes. Columns that are empty or zero
 * throughout are left out and named; JSON and CSV always have every column. Rows with grouping columns are in a table
 * for each group.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { renderTable } from '@coflyfr/reports'
 *
 * const document = {
 *   report: 'reserves', title: 'Reserves', asOf: null, knownAt: { recordedAt: null, position: 9 },
 *   checkpoint: null, unit: 'pounds', parameters: {}, totals: {}, notes: [],
 *   rows: [{ reserve: 'looked-after', closing: '2500000.00' }],
 * } as const
 * const columns = [
 *   { field: 'reserve', label: { en: 'Reserve', cy: 'Cronfa' }, kind: 'text' },
 *   { field: 'closing', label: { en: 'Closing', cy: 'Terfynol' }, kind: 'money' },
 * ] as const
 * assert.match(renderTable(document, columns, 'en'), /looked-after +2,500,000\.00/)
 * assert.match(renderTable(document, columns, 'cy'), /Cronfa/)
 * ```
 */
export const renderTable = (
  document: ReportDocument,
  allColumns: readonly Column[],
  language: Language,
): string => {
  const { rows } = document
  const groups = rowGroups(rows, allColumns)
  const isGrouped = groups.some(({ heads }) => heads.length > 0)
  const { shown: columns, leftOut } = shownColumns(rows, allColumns)
  const notes = [
    ...document.notes,
    ...leftOutNote(isGrouped || rows.length === 0 ? [] : leftOut, language),
  ].map((note) => `· ${note}\n`)
  const body =
    columns.length === 0 || rows.length === 0
      ? `${words.nothing[language]}\n`
      : isGrouped
        ? tablesOf(document, groups, language)
        : tableOf(document, columns, language)
  return [heading(document, allColumns, language), body, notes.join('')]
    .filter((part) => part !== '')
    .join('\n')
}
