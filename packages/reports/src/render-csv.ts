import type { JsonValue } from '@coflyfr/core'
import { stringify } from 'csv-stringify/sync'
import type { ReportDocument } from './make-report.ts'
import { plainText } from './render-text.ts'
import type { Column } from './report.ts'

/** Text that a spreadsheet would take for a formula, or that already has apostrophes in front of one. */
const formulaStart = /^'*[=+\-@\t\r]/

/**
 * The text of a cell. An apostrophe keeps free text from becoming a formula, and a reader can remove it again. Only
 * free text gets one: a negative amount must stay a number, and this library writes every money cell as plain decimal
 * text.
 */
const fieldOf = ({ kind }: Column, value: JsonValue | undefined): string => {
  const text = plainText(value)
  return (kind === 'text' || kind === 'list') && formulaStart.test(text) ? `'${text}` : text
}

/**
 * A report's rows as CSV (RFC 4180, UTF-8, header row of field names): the same fields as in the JSON.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { renderCsv } from '@coflyfr/reports'
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
 * assert.equal(renderCsv(document, columns), 'reserve,closing\r\nlooked-after,2500000.00\r\n')
 * ```
 */
export const renderCsv = ({ rows }: ReportDocument, columns: readonly Column[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => fieldOf(column, row[column.field]))),
    { header: true, columns: columns.map(({ field }) => field), record_delimiter: '\r\n' },
  )
