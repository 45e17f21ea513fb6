import type { JsonObject } from '@coflyfr/core'
import CliTable from 'cli-table3'
import { cellText } from '../../cell-text.ts'
import { plainTable } from '../../plain-table.ts'
import { plainText } from '../../render-text.ts'
import type { Column, Language } from '../../report.ts'
import { roleWords } from '../../words/role-words.ts'
import { shownWord } from '../../words/shown-word.ts'
import { breakLineColumns, breakLineRows } from './break-lines.ts'
import type { BreakJson } from './break-row.ts'
import { figureRows } from './figure-rows.ts'
import { agedColumns, figureColumns, matchedByColumns, sumColumns } from './list-columns.ts'
import type { ReconciliationDocument } from './make-reconciliation.ts'
import type { Signature } from './sign-offs.ts'
import { type SumJson, sumRows } from './sums.ts'
import { fieldWords, ruleWords } from './value-words.ts'
import { words } from './words.ts'

/** The most breaks that the printed table shows; a longer list is for a spreadsheet. */
const breaksShown = 100

const shownFields: ReadonlySet<string> = new Set([
  'break',
  'kind',
  'side',
  'id',
  'reference',
  'costCentre',
  'subjective',
  'amount',
  'postedOn',
  'period',
  'difference',
])

const tableText = (
  columns: readonly Column[],
  rows: readonly JsonObject[],
  language: Language,
): string => {
  const table = new CliTable({
    ...plainTable,
    head: columns.map(({ label }) => label[language]),
    colAligns: columns.map(({ kind }) => (kind === 'money' || kind === 'count' ? 'right' : 'left')),
  })
  for (const row of rows)
    table.push(columns.map((column) => cellText(column, row[column.field], language)))
  return `${table.toString()}\n`
}

const section = (name: string, body: string): string => `\n${name}\n\n${body}`

const reasonText = (
  { reason, failedRule }: BreakJson,
  index: number,
  language: Language,
): string => {
  const { text: rule } = shownWord(failedRule.rule, ruleWords, language)
  const fields = failedRule.fields.map((field) => shownWord(field, fieldWords, language).text)
  return `${index + 1}. ${reason} [${rule}: ${fields.join(', ')}]\n`
}

const breaksText = (breaks: readonly BreakJson[], language: Language): string => {
  if (breaks.length === 0) return `\n${words.agreed[language]}\n`
  const shown = breaks.slice(0, breaksShown)
  const columns = breakLineColumns.filter(({ field }) => shownFields.has(field))
  const lines = tableText(columns, breakLineRows(shown), language)
  const left = breaks.length - shown.length
  const more = left === 0 ? '' : `\n${left} ${words.more[language]}\n`
  const reasons = shown.map((one, index) => reasonText(one, index, language))
  return section(words.breaks[language], `${lines}\n${reasons.join('')}${more}`)
}

const sumsText = (sums: readonly SumJson[], language: Language): string => {
  if (sums.length === 0) return ''
  const shown = sums.slice(0, breaksShown)
  const left = sums.length - shown.length
  const more = left === 0 ? '' : `\n${left} ${words.moreSums[language]}\n`
  const lines = tableText(sumColumns, sumRows(shown), language)
  return section(words.sums[language], `${lines}${more}`)
}

const signatureText = (signature: Signature | null, language: Language): string =>
  signature === null
    ? words.notYet[language]
    : `${signature.by} (${shownWord(signature.role, roleWords, language).text}), ${signature.on}, ${words.position[language]} ${signature.position}`

const signOffText = (
  { signOff }: ReconciliationDocument['rows'][0],
  language: Language,
): string => {
  const { resultHash, extractHash, prepared, reviewed, otherPrepared } = signOff
  const lines = [
    [words.resultHash, resultHash],
    [words.extractHash, extractHash],
    [words.prepared, signatureText(prepared, language)],
    [words.reviewed, signatureText(reviewed, language)],
    ...(otherPrepared === null ? [] : ([[words.otherPrepared, otherPrepared]] as const)),
  ] as const
  return lines.map(([label, text]) => `${label[language]}: ${text}\n`).join('')
}

const headingOf = (document: ReconciliationDocument, language: Language): string => {
  const { title, parameters, knownAt, checkpoint } = document
  const { source, year, period, asAt, rules } = parameters
  const { text: ruleSet } = shownWord(plainText(rules), ruleWords, language)
  const asked = `${plainText(source)}, ${plainText(year)} ${plainText(period) || words.year[language]}`
  const root =
    checkpoint === null ? '' : ` · ${checkpoint.origin} ${checkpoint.size} ${checkpoint.root}`
  const recorded = knownAt.recordedAt === null ? '' : ` (${knownAt.recordedAt})`
  return `${title}: ${asked}, ${words.asAt[language]} ${plainText(asAt)}\n${words.rules[language]}: ${ruleSet} · ${words.knownAt[language]} ${knownAt.position}${recorded}${root}\n`
}

/**
 * A reconciliation to read: the figures, each break with its lines and reason, what each rule matched, the ages of
 * unmatched lines, and who signed. A long list of breaks is cut, and the rest counted.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger, financialYear } from '@coflyfr/core'
 * import { zeroPence } from '@coflyfr/money'
 * import {
 *   defaultReconciliationRules, makeReconciliation, renderReconciliation,
 * } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const document = await makeReconciliation(
 *   { store, checkpointAt: () => null },
 *   {
 *     year: financialYear('2022-23'), period: 'P05', source: 'gl', at: { asOf: null, knownAt: null },
 *     rules: defaultReconciliationRules,
 *     extract: { hash: 'none', lines: [], filtered: { lines: 0, amount: zeroPence }, rejected: [] },
 *   },
 *   'en',
 * )
 * assert.match(renderReconciliation(document, 'en'), /Agreed: every line is matched/)
 * ```
 */
export const renderReconciliation = (
  document: ReconciliationDocument,
  language: Language,
): string => {
  const [row] = document.rows
  const aged = row.aged.filter(({ lines }) => lines !== 0)
  return [
    headingOf(document, language),
    section(words.figures[language], tableText(figureColumns, figureRows(row, language), language)),
    breaksText(row.breaks, language),
    section(words.matchedBy[language], tableText(matchedByColumns, row.matchedBy, language)),
    sumsText(row.sums, language),
    aged.length === 0 ? '' : section(words.aged[language], tableText(agedColumns, aged, language)),
    section(words.signOff[language], signOffText(row, language)),
    document.notes.length === 0 ? '' : `\n${document.notes.map((note) => `· ${note}\n`).join('')}`,
  ].join('')
}
