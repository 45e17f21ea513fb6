import { type Cover, proveDifference } from '@coflyfr/audit'
import type { JsonValue } from '@coflyfr/core'
import {
  type ChangedCell,
  type Difference,
  type DifferenceEnds,
  type Language,
  plainTable,
} from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument, jsonPieces } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { endGiven } from '../point-in-time.ts'
import { proofFault } from '../proof-fault.ts'
import type { ReportFlags } from '../report-flag-definitions.ts'
import { type AskedReport, reportAsked, reportFault } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import { signedLog } from '../signed-log.ts'
import { type Told, toldOf, toldText, toldWords } from '../told-words.ts'
import { UsageFault } from '../usage-fault.ts'
import { writePieces } from '../write-output.ts'

/** What is compared, in pounds and pence so that the changes sum, and between which points. */
export interface DifferenceFlags extends Omit<ReportFlags, 'asOf' | 'knownAt' | 'unit'> {
  readonly from: string
  readonly to: string
}

/** Flags of `diff`. */
export interface DiffFlags extends DifferenceFlags, MessageFlags {
  readonly format: 'table' | 'json'
  readonly prove?: string
  readonly cover?: Cover
}

const endsGiven = (flags: Pick<DifferenceFlags, 'from' | 'to'>): DifferenceEnds => ({
  from: endGiven('--from', flags.from),
  to: endGiven('--to', flags.to),
})

/** The difference of a report between two points, as the flags name them. */
export const differenceOf = async (
  session: Pick<Session, 'source'>,
  { report, parameters }: AskedReport,
  flags: Pick<DifferenceFlags, 'from' | 'to'>,
): Promise<Difference> => {
  const made = await report.difference(session.source, parameters, endsGiven(flags))
  if (isLeft(made)) throw reportFault(made.left)
  return made.right
}

/** An event, or that time alone made the change, which no event records. */
const causeOf = (
  { position, type }: ChangedCell['explanations'][number],
  language: Language,
): string => {
  if (position !== null) return `${type} ${toldWords.atPosition[language]} ${position}`
  return toldWords.passingOfTime[language]
}

const linesOf = (
  { row, column, from, to, change, explanations }: ChangedCell,
  told: Told,
): readonly string[][] => {
  const shown = (value: JsonValue): string => (value === null ? '–' : toldText(told, column, value))
  return [
    [row, column, shown(from), shown(to), shown(change), ''],
    ...explanations.map((part) => [
      ...['', '', '', ''],
      shown(part.change),
      causeOf(part, told.language),
    ]),
  ]
}

const heads = ['row', 'column', 'from', 'to', 'change', 'becauseOf'] as const

/** A difference for people: each changed cell, and under it the events that explain it. */
export const differenceTable = ({ report, from, to, cells }: Difference, told: Told): string => {
  const { language } = told
  const { fromPosition, toPosition, nothingDiffers } = toldWords
  const heading = `${report}: ${fromPosition[language]} ${from.position} ${toPosition[language]} ${to.position}\n\n`
  if (cells.length === 0) return `${heading}${nothingDiffers[language]}\n`
  const table = new CliTable({
    ...plainTable,
    head: heads.map((head) => toldWords[head][language]),
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
  })
  table.push(...cells.flatMap((cell) => linesOf(cell, told)))
  return `${heading}${table.toString()}\n`
}

/** Writes the proof of a difference: both sides at the same points as the table, whatever is recorded meanwhile. */
const writeProof = async (
  context: CliContext,
  session: Session,
  { report, parameters }: AskedReport,
  flags: DiffFlags,
  file: string,
): Promise<void> => {
  const signed = await signedLog(session)
  const { store } = session
  const ends = endsGiven(flags)
  const cover = flags.cover ?? 'streams'
  const proved = await proveDifference(store, { report, parameters, ends }, { signed, cover })
  if (isLeft(proved)) throw proofFault(report.name, proved.left)
  await writePieces(context, file, jsonPieces(proved.right), '--prove')
}

/** Prints a report's difference between two points in time and the events that make it. */
export const diff = async (
  context: CliContext,
  flags: DiffFlags,
  name: string,
  ledger: string,
): Promise<ExitCode> => {
  const asked = reportAsked(name, flags)
  const { prove: file, cover } = flags
  if (cover !== undefined && file === undefined)
    throw new UsageFault('--cover: expected --prove FILE with it, found none')
  const access = file === undefined ? 'read' : 'write'
  await using session = await openSession(context, ledger, access)
  const difference = await differenceOf(session, asked, flags)
  if (file !== undefined) await writeProof(context, session, asked, flags, file)
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(difference) : differenceTable(difference, toldOf(asked)),
  )
  return exitCode.done
}
