import { type AnyReport, type ReportDocument, renderCsv, renderTable } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { reportFault, reportNamed, reportParameters } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import { writeText } from '../write-text.ts'

/** Flags of `report`. */
export interface ReportCommandFlags extends ReportFlags, MessageFlags {
  readonly format: 'table' | 'json' | 'csv'
  readonly out?: string
}

/** A report's document in one of its written forms. */
export const renderDocument = (
  report: AnyReport,
  document: ReportDocument,
  flags: ReportFlags,
  format: ReportCommandFlags['format'],
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

/** A report as the flags ask for it; one that this ledger cannot answer is a fault. */
export const documentOf = async (
  { source }: Session,
  report: AnyReport,
  flags: ReportFlags,
): Promise<ReportDocument> => {
  const made = await report.make(source, reportParameters(flags))
  if (isLeft(made)) throw reportFault(made.left)
  return made.right
}

/** Prints a report at any pair of times, or writes it to a file. */
export const report = async (
  context: CliContext,
  flags: ReportCommandFlags,
  name: string,
  ledger: string,
): Promise<ExitCode> => {
  const chosen = reportNamed(name)
  await using session = await openSession(context, ledger, 'read')
  const document = await documentOf(session, chosen, flags)
  const text = renderDocument(chosen, document, flags, flags.format)
  await writeText(context, flags.out, text)
  return exitCode.done
}
