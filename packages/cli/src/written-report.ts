import {
  type AnyReport,
  type ReportDocument,
  renderCsv,
  renderTable,
  reportWorkbook,
  type TooManyRows,
  type WorkbookFormat,
  writeWorkbook,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { jsonDocument } from './json-document.ts'
import type { ReportFlags } from './report-flag-definitions.ts'
import { reportParameters } from './report-flags.ts'
import type { Session } from './session.ts'
import { UsageFault } from './usage-fault.ts'

/** The written forms of a report. */
export type ReportFormat = 'table' | 'json' | 'csv' | 'xlsx' | 'ods' | 'html'

/** Whether a form is bytes rather than text. */
export const isBinary = (format: ReportFormat): format is WorkbookFormat =>
  format === 'xlsx' || format === 'ods'

/** A report's document in a written form that is plain text. */
export const renderDocument = (
  report: AnyReport,
  document: ReportDocument,
  flags: ReportFlags,
  format: 'table' | 'json' | 'csv',
): string => {
  const columns = report.columns(reportParameters(flags))
  switch (format) {
    case 'table':
      return renderTable(document, columns, flags.lang)
    case 'json':
      return jsonDocument(document)
    case 'csv':
      return renderCsv(document, columns)
  }
}

/** By this mark a spreadsheet program knows a CSV for UTF-8 when somebody opens it by a double click. */
const byteOrderMark = '\ufeff'

/** The fault of asking for more rows than a sheet holds. */
export const tooManyRows = (what: string, { sheet, rows, rowsMax }: TooManyRows): UsageFault =>
  new UsageFault(
    `${what}: a sheet holds ${rowsMax} rows below its header, found ${rows} for "${sheet}"; break the budget down less far, or use report --format csv`,
  )

const workbookOf = async (
  report: AnyReport,
  document: ReportDocument,
  flags: ReportFlags,
  format: WorkbookFormat,
): Promise<Uint8Array> => {
  const columns = report.columns(reportParameters(flags))
  const written = await writeWorkbook(reportWorkbook(document, columns, flags.lang), format)
  if (!isLeft(written)) return written.right
  throw tooManyRows(`--format ${format}`, written.left)
}

/** Charts and pages are loaded only here: no other form waits for them. */
const pageOf = async (
  { source }: Session,
  report: AnyReport,
  document: ReportDocument,
  flags: ReportFlags,
): Promise<string> => {
  const { reportCharts, reportPage } = await import('@coflyfr/charts')
  const parameters = reportParameters(flags)
  const charts = await reportCharts(source, document, parameters)
  const alone = { charts, part: '', links: [], files: [] }
  return reportPage(document, report.columns(parameters), flags.lang, alone)
}

/** A report's document in any of its written forms. */
export const writtenReport = (
  session: Session,
  report: AnyReport,
  document: ReportDocument,
  flags: ReportFlags & { readonly format: ReportFormat; readonly excel: boolean },
): Promise<string | Uint8Array> | string => {
  const { format, excel } = flags
  switch (format) {
    case 'table':
    case 'json':
      return renderDocument(report, document, flags, format)
    case 'csv':
      return `${excel ? byteOrderMark : ''}${renderDocument(report, document, flags, format)}`
    case 'xlsx':
    case 'ods':
      return workbookOf(report, document, flags, format)
    case 'html':
      return pageOf(session, report, document, flags)
  }
}
