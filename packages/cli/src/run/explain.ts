import type { CitedDecision, ExplainedFigure } from '@coflyfr/audit'
import type { JsonValue } from '@coflyfr/core'
import { columnWord, type Language, plainTable, roleWords } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type FigureFlags, figureBehind } from '../figure-behind.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { reportAsked } from '../report-flags.ts'
import { openSession } from '../session.ts'
import { type Told, toldOf, toldText, toldWords } from '../told-words.ts'

/** Flags of `explain`. */
export interface ExplainFlags extends FigureFlags, MessageFlags {
  readonly format: 'table' | 'json'
}

const roleText = (role: string, language: Language): string =>
  columnWord({ words: roleWords }, null, role, language).text

const decisionText = (
  { by, decision, decidedOn, onRecord }: CitedDecision,
  language: Language,
): string => {
  const missing = onRecord === false ? `, ${toldWords.notOnRecord[language]}` : ''
  return `${roleText(by, language)}: ${decision} (${decidedOn}${missing})`
}

const footingOf = ({ checkpoint }: ExplainedFigure, language: Language): string => {
  const { origin, size, root } = checkpoint
  const { eachIsALeaf, proveWrites } = toldWords
  return `\n${eachIsALeaf[language]} ${origin} ${size} ${root}; ${proveWrites[language]}\n`
}

const heads = [
  'position',
  'event',
  'effective',
  'recordedBy',
  'change',
  'value',
  'decisions',
] as const

/** A figure for people: each event, who recorded it, on which decisions, and what it changed. */
export const explanationText = (figure: ExplainedFigure, told: Told): string => {
  const { language } = told
  const { report, row, column, value, contributions } = figure
  const shown = (said: JsonValue): string => (said === null ? '–' : toldText(told, column, said))
  const heading = `${report}, ${row}, ${column}: ${shown(value)}\n\n`
  const footing = footingOf(figure, language)
  if (contributions.length === 0)
    return `${heading}${toldWords.nothingChanged[language]}\n${footing}`
  const table = new CliTable({
    ...plainTable,
    head: heads.map((head) => toldWords[head][language]),
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
    const [first = '', ...others] = decisions.map((one) => decisionText(one, language))
    table.push([
      position,
      type,
      effectiveOn,
      `${actor.id} (${roleText(actor.role, language)})`,
      change === null ? '' : shown(change),
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
    flags.format === 'json' ? jsonDocument(figure) : explanationText(figure, toldOf(asked)),
  )
  return exitCode.done
}
