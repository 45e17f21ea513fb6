import { writeFile } from 'node:fs/promises'
import { type AnyReport, type ReportDocument, renderCsv, renderTable } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { reportFault, reportNamed, reportParameters } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'

/** Flags of `report`. */
export interface ReportCommandFlags extends ReportFlags, MessageFlags {
  readonly format: 'table' | 'json' | 'csv'
  readonly out?: string
}

const rendered = (
  report: AnyReport,
  document: ReportDocument,
  flags: ReportCommandFlags,
): string => {
  const columns = report.columns({ ...reportParameters(flags), by: flags.by })
  switch (flags.format) {
    case 'table':
      return renderTable(document, columns, flags.lang)
    case 'json':
      return jsonDocument(document)
    case 'csv':
      return renderCsv(document, columns)
  }
}

/** A report as text in the format that the flags ask for. */
export const reportText = async (
  session: Session,
  name: string,
  flags: ReportCommandFlags,
): Promise<string> => {
  const report = reportNamed(name)
  const made = await report.make(session.source, reportParameters(flags))
  if (isLeft(made)) throw reportFault(made.left)
  return rendered(report, made.right, flags)
}

/** Prints a report at any pair of times, or writes it to a file. */
export const report = async (
  context: CliContext,
  flags: ReportCommandFlags,
  name: string,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const text = await reportText(session, name, flags)
  if (flags.out === undefined) context.process.stdout.write(text)
  else await writeFile(userPath(context, flags.out), text)
  return exitCode.done
}
