import type { JsonValue } from '@coflyfr/core'
import {
  type ChangedCell,
  type Column,
  cellText,
  type Difference,
  plainTable,
} from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { endGiven } from '../point-in-time.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { type AskedReport, reportAsked, reportFault } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'

/** What is compared, in pounds and pence so that the changes sum, and between which points. */
export interface DifferenceFlags extends Omit<ReportFlags, 'asOf' | 'knownAt' | 'unit'> {
  readonly from: string
  readonly to: string
}

/** Flags of `diff`. */
export interface DiffFlags extends DifferenceFlags, MessageFlags {
  readonly format: 'table' | 'json'
}

/** The difference of a report between two points, as the flags name them. */
export const differenceOf = async (
  session: Session,
  { report, parameters }: AskedReport,
  flags: Pick<DifferenceFlags, 'from' | 'to'>,
): Promise<Difference> => {
  const ends = { from: endGiven('--from', flags.from), to: endGiven('--to', flags.to) }
  const made = await report.difference(session.source, parameters, ends)
  if (isLeft(made)) throw reportFault(made.left)
  return made.right
}

const money = { kind: 'money' } as const

const changeText = (change: string | null): string =>
  change === null ? '–' : cellText(money, change)

const linesOf = (
  { row, column: field, from, to, change, explanations }: ChangedCell,
  columns: readonly Column[],
): readonly string[][] => {
  const { kind } = columns.find((column) => column.field === field) ?? { kind: 'text' }
  const shown = (value: JsonValue): string => (value === null ? '–' : cellText({ kind }, value))
  return [
    [row, field, shown(from), shown(to), changeText(change), ''],
    ...explanations.map(({ position, type, change: part }) => [
      ...['', '', '', ''],
      changeText(part),
      position === null ? type : `${type} at position ${position}`,
    ]),
  ]
}

/** A difference for people: each changed cell, and under it the events that explain it. */
export const differenceTable = (
  { report, from, to, cells }: Difference,
  columns: readonly Column[],
): string => {
  const heading = `${report}: from position ${from.position} to position ${to.position}\n\n`
  if (cells.length === 0) return `${heading}No figure differs\n`
  const table = new CliTable({
    ...plainTable,
    head: ['Row', 'Column', 'From', 'To', 'Change', 'Because of'],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
  })
  table.push(...cells.flatMap((cell) => linesOf(cell, columns)))
  return `${heading}${table.toString()}\n`
}

/** Prints a report's difference between two points in time and the events that make it. */
export const diff = async (
  context: CliContext,
  flags: DiffFlags,
  name: string,
  ledger: string,
): Promise<ExitCode> => {
  const asked = reportAsked(name, flags)
  await using session = await openSession(context, ledger, 'read')
  const difference = await differenceOf(session, asked, flags)
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument(difference)
      : differenceTable(difference, asked.report.columns(asked.parameters)),
  )
  return exitCode.done
}
