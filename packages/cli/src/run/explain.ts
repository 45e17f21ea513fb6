import type { CitedDecision, ExplainedFigure } from '@coflyfr/audit'
import type { JsonValue } from '@coflyfr/core'
import { type Column, cellText, plainTable } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type FigureFlags, figureBehind } from '../figure-behind.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { reportAsked } from '../report-flags.ts'
import { openSession } from '../session.ts'

/** Flags of `explain`. */
export interface ExplainFlags extends FigureFlags, MessageFlags {
  readonly format: 'table' | 'json'
}

const decisionText = ({ by, decision, decidedOn, onRecord }: CitedDecision): string =>
  `${by}: ${decision} (${decidedOn}${onRecord === false ? ', not on record' : ''})`

/** A figure for people: each event, who recorded it, on which decisions, and what it changed. */
export const explanationText = (figure: ExplainedFigure, columns: readonly Column[]): string => {
  const { report, row, column: field, value, contributions, checkpoint } = figure
  const { kind } = columns.find((column) => column.field === field) ?? { kind: 'text' }
  const shown = (said: JsonValue): string => (said === null ? '–' : cellText({ kind }, said))
  const heading = `${report}, ${row}, ${field}: ${shown(value)}\n\n`
  const footing = `\nEach position is a leaf of the tree ${checkpoint.origin} ${checkpoint.size} ${checkpoint.root}; prove --event POSITION writes its proof\n`
  if (contributions.length === 0) return `${heading}No event changed it\n${footing}`
  const table = new CliTable({
    ...plainTable,
    head: ['Position', 'Event', 'Effective', 'Recorded by', 'Change', 'Value', 'Decisions'],
    colAligns: ['right', 'left', 'left', 'left', 'right', 'right', 'left'],
  })
  for (const {
    position,
    type,
    effectiveOn,
    actor,
    change,
    value: then,
    decisions,
  } of contributions) {
    const [first = '', ...others] = decisions.map(decisionText)
    table.push([
      position,
      type,
      effectiveOn,
      `${actor.id} (${actor.role})`,
      cellText({ kind }, change),
      shown(then),
      first,
    ])
    table.push(...others.map((decision) => ['', '', '', '', '', '', decision]))
  }
  return `${heading}${table.toString()}\n${footing}`
}

/** Leads a figure of a report to its events, their decisions and their proofs. */
export const explain = async (
  context: CliContext,
  flags: ExplainFlags,
  ledger: string,
  name: string,
  row: string,
  column: string,
): Promise<ExitCode> => {
  const asked = reportAsked(name, flags)
  await using session = await openSession(context, ledger, 'read')
  const figure = await figureBehind(session, asked, { row, column })
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument(figure)
      : explanationText(figure, asked.report.columns(asked.parameters)),
  )
  return exitCode.done
}
