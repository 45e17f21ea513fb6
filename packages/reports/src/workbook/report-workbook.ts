import type { ReportDocument } from '../make-report.ts'
import type { Column, Language } from '../report.ts'
import { cellOf } from './cells-of-rows.ts'
import { coverSheet } from './cover-sheet.ts'
import { formatOf } from './format-of.ts'
import { listSheets } from './list-sheets.ts'
import { words } from './words.ts'
import type { CellFormat, Workbook, WorkbookSheet } from './workbook.ts'

const unitSign = { pounds: '£', thousands: '£000' } as const

const headerOf = ({ kind, label }: Column, unit: ReportDocument['unit'], language: Language) =>
  kind === 'money' ? `${label[language]} (${unitSign[unit]})` : label[language]

const tableSheet = (
  { title, rows, unit }: ReportDocument,
  columns: readonly Column[],
  language: Language,
): WorkbookSheet => {
  const formats = columns.map((column) => formatOf(column, unit))
  return {
    name: title,
    columns: columns.map((column, index) => ({
      header: headerOf(column, unit, language),
      format: formats[index] ?? 'text',
    })),
    rows: rows.map((row) =>
      columns.map(({ field }, index) => cellOf(formats[index] ?? 'text', row[field])),
    ),
  }
}

/** Percentages of several columns share one column, with the decimals of the most exact. */
const percentFormatOf = (columns: readonly Column[]): CellFormat =>
  columns.some((column) => column.kind === 'percent' && column.decimals === 2)
    ? 'percent-2'
    : 'percent-1'

/** Totals have a sheet of their own, so that the report's sheet is one table that a pivot can add up. */
const totalsSheet = (
  { totals, unit }: ReportDocument,
  columns: readonly Column[],
  language: Language,
): readonly WorkbookSheet[] => {
  const summed = columns.filter(({ field }) => (totals[field] ?? null) !== null)
  if (summed.length === 0) return []
  const rows = summed.map((column) => {
    const cell = cellOf(formatOf(column, unit), totals[column.field])
    return [column.label[language], ...(column.kind === 'money' ? [cell, null] : [null, cell])]
  })
  return [
    {
      name: words.totals[language],
      columns: [
        { header: words.figure[language], format: 'text' },
        { header: `${words.total[language]} (${unitSign[unit]})`, format: unit },
        { header: '%', format: percentFormatOf(summed) },
      ],
      rows,
    },
  ]
}

/**
 * A report as a workbook: a cover sheet, the rows, the totals, and a sheet for each list such as the legs of virements.
 * Money is stored as numbers, exact to the penny; what a spreadsheet's number cannot hold stays text, and the cover
 * says so.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { reportWorkbook } from '@coflyfr/reports'
 *
 * const document = {
 *   report: 'reserves', title: 'Reserves', asOf: null, knownAt: { recordedAt: null, position: 9 },
 *   checkpoint: null, unit: 'pounds', parameters: {}, totals: {}, notes: [],
 *   rows: [{ reserve: '0012', closing: '2500000.00' }],
 * } as const
 * const columns = [
 *   { field: 'reserve', label: { en: 'Reserve', cy: 'Cronfa' }, kind: 'text' },
 *   { field: 'closing', label: { en: 'Closing', cy: 'Terfynol' }, kind: 'money' },
 * ] as const
 * const { sheets } = reportWorkbook(document, columns, 'en')
 * assert.deepEqual(sheets.map(({ name }) => name), ['Cover', 'Reserves'])
 * assert.deepEqual(sheets[1]?.rows, [['0012', 2500000]])
 * ```
 */
export const reportWorkbook = (
  document: ReportDocument,
  columns: readonly Column[],
  language: Language,
): Workbook => {
  const sheets = [
    tableSheet(document, columns, language),
    ...totalsSheet(document, columns, language),
    ...listSheets(document, columns, language),
  ]
  return {
    title: document.title,
    made: document.knownAt.recordedAt,
    sheets: [coverSheet(document, sheets, language), ...sheets],
  }
}
