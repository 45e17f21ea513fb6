import type { AnyReport, ReportDocument } from '@coflyfr/reports'
import { isConnectionString } from '@coflyfr/store-kurrentdb'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { columnsOf } from '../columns-of.ts'
import { eventsOfRows } from '../events-of-rows.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonPieces } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { reportAsked, reportFault, reportParameters } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import { standingNote } from '../standing-note.ts'
import { UsageFault } from '../usage-fault.ts'
import { writeOutput, writePieces } from '../write-output.ts'
import { isBinary, type ReportFormat, writtenReport } from '../written-report.ts'

/** Flags of `report`. */
export interface ReportCommandFlags extends ReportFlags, MessageFlags {
  readonly format: ReportFormat
  readonly excel: boolean
  readonly events: boolean
  readonly out?: string
}

/** A report as the flags ask for it; one that this ledger cannot answer is a fault. */
export const documentOf = async (
  { source }: Pick<Session, 'source'>,
  report: AnyReport,
  flags: ReportFlags,
): Promise<ReportDocument> => {
  const made = await report.make({ ...source, ...columnsOf(source) }, reportParameters(flags))
  if (isLeft(made)) throw reportFault(made.left)
  return made.right
}

/** Bytes are of no use to a person who looks at a terminal, and a mark at the beginning is of none but in CSV. */
const checkFormat = ({ process }: CliContext, flags: ReportCommandFlags): void => {
  const { format, out, excel, events } = flags
  if (events && format !== 'json')
    throw new UsageFault(`--events: expected --format json with it, found --format ${format}`)
  if (excel && format !== 'csv')
    throw new UsageFault(`--excel: expected --format csv with it, found --format ${format}`)
  if (isBinary(format) && out === undefined && process.stdout.isTTY === true)
    throw new UsageFault(
      `--format ${format}: expected --out FILE, or output that goes to a file or a program; found a terminal`,
    )
}

/** A report with what it says of its place in the log of a cluster; that of a file is whole as it is. */
const withStanding = async (
  { process }: CliContext,
  { store }: Session,
  document: ReportDocument,
  { lang, format }: ReportCommandFlags,
): Promise<ReportDocument> => {
  const note = (await standingNote(store, document.knownAt.position))[lang]
  // A file of rows has no place for notes.
  if (format === 'csv') process.stderr.write(`coflyfr: ${note}\n`)
  return { ...document, notes: [...document.notes, note] }
}

/** Prints a report at any pair of times, or writes it to a file. */
export const report = async (
  context: CliContext,
  flags: ReportCommandFlags,
  name: string,
  ledger: string,
): Promise<ExitCode> => {
  const asked = reportAsked(name, flags)
  const { report: chosen } = asked
  checkFormat(context, flags)
  await using session = await openSession(context, ledger, 'read')
  const made = await documentOf(session, chosen, flags)
  const document = isConnectionString(ledger)
    ? await withStanding(context, session, made, flags)
    : made
  if (flags.events) {
    const events = await eventsOfRows(session.source, asked, document.knownAt.position)
    await writePieces(context, flags.out, jsonPieces({ ...document, events }))
    return exitCode.done
  }
  await writeOutput(context, flags.out, await writtenReport(session, chosen, document, flags))
  return exitCode.done
}
