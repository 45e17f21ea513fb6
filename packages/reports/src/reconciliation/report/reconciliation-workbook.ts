import type { JsonObject } from '@coflyfr/core'
import type { Column, Language } from '../../report.ts'
import { cellOf } from '../../workbook/cells-of-rows.ts'
import { coverSheet } from '../../workbook/cover-sheet.ts'
import { formatOf } from '../../workbook/format-of.ts'
import type { Workbook, WorkbookSheet } from '../../workbook/workbook.ts'
import { breakLineColumns, breakLineRows } from './break-lines.ts'
import { figureRows } from './figure-rows.ts'
import {
  agedColumns,
  figureColumns,
  matchedByColumns,
  sumColumns,
  unmatchedColumns,
} from './list-columns.ts'
import type { ReconciliationDocument } from './make-reconciliation.ts'
import { sumRows } from './sums.ts'
import { words } from './words.ts'

const sheetOf = (
  name: string,
  columns: readonly Column[],
  rows: readonly JsonObject[],
  language: Language,
): WorkbookSheet => ({
  name,
  columns: columns.map((column) => ({
    header: column.kind === 'money' ? `${column.label[language]} (£)` : column.label[language],
    format: formatOf(column, 'pounds'),
  })),
  rows: rows.map((row) =>
    columns.map((column) => cellOf(formatOf(column, 'pounds'), row[column.field])),
  ),
})

const signOffRows = (
  { signOff }: ReconciliationDocument['rows'][0],
  language: Language,
): readonly JsonObject[] => [
  { what: words.resultHash[language], who: signOff.resultHash },
  { what: words.extractHash[language], who: signOff.extractHash },
  ...(['prepared', 'reviewed'] as const).map((step) => {
    const signed = signOff[step]
    return {
      what: words[step][language],
      who: signed === null ? words.notYet[language] : `${signed.by} (${signed.role})`,
      on: signed?.on ?? null,
      position: signed?.position ?? null,
    }
  }),
]

const signOffColumns: readonly Column[] = [
  { field: 'what', label: words.signOff, kind: 'text' },
  { field: 'who', label: { en: 'By', cy: 'Gan' }, kind: 'text' },
  { field: 'on', label: { en: 'On', cy: 'Ar' }, kind: 'date' },
  { field: 'position', label: { en: 'Position', cy: 'Safle' }, kind: 'count' },
]

/**
 * A reconciliation as a workbook with one table on each sheet: figures, breaks line by line, unmatched lines of each
 * side, their ages, what each rule matched, and who signed.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, memoryStore, openLedger } from '@coflyfr/core'
 * import { zeroPence } from '@coflyfr/money'
 * import {
 *   defaultReconciliationRules, makeReconciliation, reconciliationWorkbook,
 * } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const document = await makeReconciliation(
 *   { store, checkpointAt: () => null },
 *   {
 *     year: financialYear('2022-23'), period: null, source: 'gl', at: { asOf: null, knownAt: null },
 *     rules: defaultReconciliationRules,
 *     extract: { hash: 'none', lines: [], filtered: { lines: 0, amount: zeroPence }, rejected: [] },
 *   },
 *   'en',
 * )
 * const { sheets } = reconciliationWorkbook(document, 'en')
 * assert.deepEqual(sheets.slice(0, 3).map(({ name }) => name), ['Cover', 'Figures', 'Breaks'])
 * ```
 */
export const reconciliationWorkbook = (
  document: ReconciliationDocument,
  language: Language,
): Workbook => {
  const [row] = document.rows
  const list = (columns: readonly Column[], rows: readonly JsonObject[], name: string) =>
    sheetOf(name, columns, rows, language)
  const sheets = [
    list(figureColumns, figureRows(row, language), words.figures[language]),
    list(breakLineColumns, breakLineRows(row.breaks), words.breaks[language]),
    list(unmatchedColumns, row.unmatched.ledger, words.notInExtract[language]),
    list(unmatchedColumns, row.unmatched.extract, words.notInLedger[language]),
    list(agedColumns, row.aged, words.aged[language]),
    list(matchedByColumns, row.matchedBy, words.matchedBy[language]),
    list(sumColumns, sumRows(row.sums), words.sums[language]),
    list(signOffColumns, signOffRows(row, language), words.signOff[language]),
  ]
  return {
    title: document.title,
    made: document.knownAt.recordedAt,
    sheets: [coverSheet(document, sheets, language), ...sheets],
  }
}
