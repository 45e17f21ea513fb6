import { budgetEvents } from '@coflyfr/budget/events'
import { type Period, project } from '@coflyfr/core'
import type { ReportDocument } from '../../make-report.ts'
import type { Language } from '../../report.ts'
import type { ReportSource } from '../../report-source.ts'
import type { ReconciliationLine, Side } from '../line.ts'
import { reconcileLines } from '../reconcile.ts'
import { type BreakJson, breakAsJson } from './break-row.ts'
import { extractUpTo } from './extract-side.ts'
import {
  asAtOf,
  type BesideIt,
  type Figures,
  figuresOf,
  type UnmatchedJson,
  unmatchedAsJson,
  unmatchedOf,
} from './figures.ts'
import { type LedgerSide, ledgerSide } from './ledger-side.ts'
import { notesOf } from './notes.ts'
import type { ReconciliationRequest, RejectedRow } from './request.ts'
import { resultHashOf } from './result-hash.ts'
import { type SignOffs, signOffsOf } from './sign-offs.ts'
import { type SumJson, sumsOf } from './sums.ts'
import { tallyOf } from './tally.ts'

/** A reconciliation as a report document: one row, whose fields docs/reference/reconciliation.md describes. */
export interface ReconciliationDocument extends ReportDocument {
  readonly report: 'reconciliation'
  readonly rows: readonly [ReconciliationRow]
}

/** The row of a reconciliation: its figures, breaks, unmatched lines and signatures. */
export type ReconciliationRow = Figures & {
  readonly breaks: readonly BreakJson[]
  /** Lines matched one to several. */
  readonly sums: readonly SumJson[]
  readonly unmatched: Readonly<Record<Side, readonly UnmatchedJson[]>>
  readonly rejected: readonly RejectedRow[]
  readonly signOff: SignOffs & { readonly resultHash: string; readonly extractHash: string }
}

const title = { en: 'Reconciliation', cy: 'Cysoniad' } as const

const inPeriod = (lines: readonly ReconciliationLine[], period: Period | null) =>
  period === null ? lines : lines.filter((line) => line.period === period)

const besideIt = (
  { extract, period }: ReconciliationRequest,
  { late, invoices, otherSources }: LedgerSide,
  counted: readonly ReconciliationLine[],
  later: readonly ReconciliationLine[],
): BesideIt => ({
  late,
  invoices,
  otherSources,
  otherPeriods: tallyOf(period === null ? [] : counted.filter((line) => line.period !== period)),
  later: tallyOf(later),
  filtered: extract.filtered,
})

const rowOf = (
  request: ReconciliationRequest,
  side: LedgerSide,
  language: Language,
): Omit<ReconciliationRow, 'signOff'> & { readonly resultHash: string } => {
  const { rules, period, year, source } = request
  const { counted, later } = extractUpTo(request.extract.lines, year, request.at.asOf)
  const result = reconcileLines({ ledger: side.lines, extract: counted }, rules, period)
  const unmatched = unmatchedOf(result, request)
  const beside = besideIt(request, side, counted, later)
  const [ledger, extract] = [inPeriod(side.lines, period), inPeriod(counted, period)]
  const figures = figuresOf(request, { result, unmatched, beside, ledger, extract })
  const breaks = result.breaks.map((one) => breakAsJson(one, language))
  const sums = sumsOf(result.groups)
  const asked = { year, period, source, asAt: asAtOf(request) }
  return {
    ...figures,
    breaks,
    sums,
    unmatched: {
      ledger: unmatched.ledger.map((line) => unmatchedAsJson('ledger', line)),
      extract: unmatched.extract.map((line) => unmatchedAsJson('extract', line)),
    },
    rejected: request.extract.rejected,
    resultHash: resultHashOf({ ...asked, ...figures }, [...breaks, ...sums]),
  }
}

/**
 * Compares the ledger's postings of one source with an extract of that general ledger, at any pair of times, and says
 * who signed the result.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { financialYear, memoryStore, openLedger, plainDate } from '@coflyfr/core'
 * import { pence, zeroPence } from '@coflyfr/money'
 * import { defaultReconciliationRules, makeReconciliation } from '@coflyfr/reports'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const line = {
 *   id: '2', reference: '2001/1', costCentre: 'CSC', subjective: 'fees', amount: pence(500n),
 *   postedOn: plainDate('2022-08-31'), period: 'P05', description: null,
 * } as const
 * const { rows: [row] } = await makeReconciliation(
 *   { store, checkpointAt: () => null },
 *   {
 *     year: financialYear('2022-23'), period: 'P05', source: 'gl', at: { asOf: null, knownAt: null },
 *     rules: defaultReconciliationRules,
 *     extract: { hash: 'none', lines: [line], filtered: { lines: 0, amount: zeroPence }, rejected: [] },
 *   },
 *   'en',
 * )
 * assert.equal(row.difference, '-5.00')
 * assert.deepEqual(row.breaks.map(({ kind }) => kind), ['missing-in-ledger'])
 * ```
 */
export const makeReconciliation = async (
  { store, checkpointAt }: ReportSource,
  request: ReconciliationRequest,
  language: Language,
): Promise<ReconciliationDocument> => {
  const { at, year, period, source, rules } = request
  const { state, knownAt } = await project(store, budgetEvents, ledgerSide(request), at)
  const { resultHash, ...row } = rowOf(request, state, language)
  const signed = await signOffsOf(store, { year, period, source, resultHash })
  const signOff = { resultHash, extractHash: request.extract.hash, ...signed }
  const { ledger, extract, difference, matched } = row
  return {
    report: 'reconciliation',
    title: title[language],
    asOf: at.asOf,
    knownAt,
    checkpoint: checkpointAt(knownAt.position + 1),
    unit: 'pounds',
    parameters: { year, period, source, asAt: asAtOf(request), rules: rules.name, language },
    rows: [{ ...row, signOff }],
    totals: { ledger, extract, difference, matched },
    notes: notesOf(request, state.sources, row).map((note) => note[language]),
  }
}
