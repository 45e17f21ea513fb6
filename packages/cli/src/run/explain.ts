import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { explanationText } from '../explanation-text.ts'
import { type FigureFlags, figureBehind } from '../figure-behind.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { reportAsked } from '../report-flags.ts'
import { openSession } from '../session.ts'
import { toldOf } from '../told-words.ts'

/** Flags of `explain`. */
export interface ExplainFlags extends FigureFlags, MessageFlags {
  readonly format: 'table' | 'json'
}

/** What is named on the line: a cell of a report of a ledger. */
export type CellNamed = readonly [ledger: string, report: string, row: string, column: string]

/** Leads a figure of a report to its events, their decisions and their proofs. */
export const explain = async (
  context: CliContext,
  flags: ExplainFlags,
  ...[ledger, report, row, column]: CellNamed
): Promise<ExitCode> => {
  const asked = reportAsked(report, flags)
  await using session = await openSession(context, ledger, 'read')
  const figure = await figureBehind(session, asked, { row, column })
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(figure) : explanationText(figure, toldOf(asked)),
  )
  return exitCode.done
}
