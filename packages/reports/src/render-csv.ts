import type { JsonValue } from '@coflyfr/core'
import { stringify } from 'csv-stringify/sync'
import type { ReportDocument } from './make-report.ts'
import { plainText } from './render-text.ts'
import type { Column } from './report.ts'

/** What a spreadsheet would take for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/

/**
 * A cell as it stands in the file. Only free text is kept from becoming a formula: a negative amount must stay a
 * number, and every money cell was written by this library as a plain decimal.
 */
const fieldOf = ({ kind }: Column, value: JsonValue | undefined): string => {
  const text = plainText(value)
  return (kind === 'text' || kind === 'list') && formulaStart.test(text) ? `'${text}` : text
}

/** A report's rows as CSV (RFC 4180, UTF-8, header row of field names): the same fields as in the JSON. */
export const renderCsv = ({ rows }: ReportDocument, columns: readonly Column[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => fieldOf(column, row[column.field]))),
    { header: true, columns: columns.map(({ field }) => field), record_delimiter: '\r\n' },
  )
