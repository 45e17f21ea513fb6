import {
  breakLineColumns,
  breakLineRows,
  type Language,
  type ReconciliationDocument,
  reconciliationWorkbook,
  renderCsv,
  renderReconciliation,
  type WorkbookFormat,
  writeWorkbook,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { jsonPieces } from './json-document.ts'
import { UsageFault } from './usage-fault.ts'

/** The written forms of a reconciliation. */
export type ReconciliationFormat = 'table' | 'json' | 'csv' | WorkbookFormat

/** Breaks that are written into one piece of CSV. */
const csvBreaks = 10_000

/** CSV of the lines of all breaks, in pieces: the header stands in the first. */
function* csvPieces(document: ReconciliationDocument): Generator<string> {
  const { breaks } = document.rows[0]
  let at = 0
  do {
    const rows = breakLineRows(breaks.slice(at, at + csvBreaks), at)
    const text = renderCsv({ ...document, rows }, breakLineColumns)
    yield at === 0 ? text : text.slice(text.indexOf('\r\n') + 2)
    at += csvBreaks
  } while (at < breaks.length)
}

/** A reconciliation as text, in pieces. */
export const reconciliationPieces = (
  document: ReconciliationDocument,
  format: Exclude<ReconciliationFormat, WorkbookFormat>,
  language: Language,
): Iterable<string> => {
  switch (format) {
    case 'table':
      return [renderReconciliation(document, language)]
    case 'json':
      return jsonPieces(document)
    case 'csv':
      return csvPieces(document)
  }
}

/** A reconciliation as a spreadsheet. */
export const reconciliationBytes = async (
  document: ReconciliationDocument,
  format: WorkbookFormat,
  language: Language,
): Promise<Uint8Array> => {
  const written = await writeWorkbook(reconciliationWorkbook(document, language), format)
  if (!isLeft(written)) return written.right
  const { sheet, rows, rowsMax } = written.left
  throw new UsageFault(
    `--format ${format}: a sheet holds ${rowsMax} rows below its header, found ${rows} for "${sheet}"; use --format csv`,
  )
}
