import type { CitedDecision, ContributionOnRecord, ExplainedFigure } from '@coflyfr/audit'
import type { JsonValue } from '@coflyfr/core'
import { columnWord, type Language, plainTable, roleWords } from '@coflyfr/reports'
import CliTable from 'cli-table3'
import { type Told, toldText, toldWords } from './told-words.ts'

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

/** The lines of one event: its first decision beside it, the others below. */
const linesOf = (
  { position, type, effectiveOn, actor, change, value, decisions }: ContributionOnRecord,
  shown: (said: JsonValue) => string,
  language: Language,
): readonly (readonly (string | number)[])[] => {
  const [first = '', ...others] = decisions.map((one) => decisionText(one, language))
  const recordedBy = `${actor.id} (${roleText(actor.role, language)})`
  const changed = change === null ? '' : shown(change)
  return [
    [position, type, effectiveOn, recordedBy, changed, shown(value), first],
    ...others.map((decision) => ['', '', '', '', '', '', decision]),
  ]
}

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
  for (const contribution of contributions)
    for (const line of linesOf(contribution, shown, language)) table.push([...line])
  return `${heading}${table.toString()}\n${footing}`
}
