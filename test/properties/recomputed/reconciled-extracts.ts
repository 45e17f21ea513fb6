import assert from 'node:assert/strict'
import {
  type EventStore,
  type FinancialYear,
  type Period,
  type PlainDate,
  periods,
  plainDate,
} from '@coflyfr/core'
import { pence, zeroPence } from '@coflyfr/money'
import {
  defaultReconciliationRules,
  makeReconciliation,
  type ReconciliationLine,
  type ReconciliationRow,
} from '@coflyfr/reports'
import fc from 'fast-check'
import { sourceOf } from '../reports/ledgers.ts'
import { penceOf } from '../reports/pence-of.ts'
import { domainLedgers } from './figures-agree.ts'
import type { Question } from './oracle/facts.ts'
import { type HeldLine, heldAgainst, postingsHeld } from './oracle/held-against.ts'
import { questionOf, questions } from './questions.ts'

/** A change to one posting on its way into an extract. */
interface Change {
  readonly kind: number
  readonly by: number
}

type Extract = readonly ReconciliationLine[]

const lineOf = (held: HeldLine, id: string): ReconciliationLine => ({
  id,
  reference: held.reference,
  costCentre: held.costCentre,
  subjective: held.subjective,
  amount: pence(held.amount),
  postedOn: held.postedOn as PlainDate,
  period: held.period as Period,
  description: null,
})

const daysLater = (day: PlainDate, days: number): PlainDate =>
  plainDate(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))

const changes: readonly ((line: ReconciliationLine, by: number) => Extract)[] = [
  () => [],
  (line) => [line, { ...line, id: `${line.id}0` }],
  (line, by) => [{ ...line, amount: pence(line.amount + BigInt(by - 400)) }],
  (line, by) => [{ ...line, period: periods[by % periods.length] ?? 'P13' }],
  (line) => [{ ...line, reference: `${line.reference}x` }],
  (line) => {
    const half = pence(line.amount / 2n)
    return [
      { ...line, amount: half },
      { ...line, id: `${line.id}1`, amount: pence(line.amount - half) },
    ]
  },
  (line) => [{ ...line, costCentre: 'Care' }],
  (line, by) => [{ ...line, postedOn: daysLater(line.postedOn, (by % 20) - 5) }],
]

/** The postings of a source as its general ledger might export them: some changed, lost, doubled or split. */
const extractOf = (lines: readonly HeldLine[], drawn: readonly Change[]): Extract =>
  lines.flatMap((held, index) => {
    const line = lineOf(held, String(index + 2))
    const { kind, by } = drawn[index % drawn.length] ?? { kind: changes.length, by: 0 }
    return changes[kind]?.(line, by) ?? [line]
  })

type Reconcile = (store: EventStore, question: Question, of: Source) => Promise<ReconciliationRow>

interface Source {
  readonly source: string
  readonly extract: Extract
}

/** The shipped reconciliation. */
const reconciled: Reconcile = async (store, question, { source, extract }) => {
  const { asOf, knownAt, year, period } = question
  const request = {
    year: year as FinancialYear,
    period: period as Period | null,
    source,
    at: { asOf: asOf as PlainDate | null, knownAt },
    rules: defaultReconciliationRules,
    extract: {
      hash: 'x',
      lines: extract,
      filtered: { lines: 0, amount: zeroPence },
      rejected: [],
    },
  }
  const { rows } = await makeReconciliation(sourceOf(store), request, 'en')
  return rows[0]
}

/** A reconciliation with a defect: it overlooks the last line of the extract. */
export const overlooksALine: Reconcile = (store, question, { source, extract }) =>
  reconciled(store, question, { source, extract: extract.slice(0, -1) })

const tally = ({ lines, amount }: { readonly lines: number; readonly amount: string }) => ({
  lines,
  amount: penceOf(amount),
})

const sumOf = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => sum + penceOf(amount), 0n)

/** The figures of a reconciliation, in the form of the oracle. */
const figuresOf = (row: ReconciliationRow): ReturnType<typeof heldAgainst> => ({
  ...{ ledger: penceOf(row.ledger), extract: penceOf(row.extract) },
  ...{ difference: penceOf(row.difference) },
  ...{ ledgerLines: row.ledgerLines, extractLines: row.extractLines },
  otherActuals: {
    invoices: tally(row.otherActuals.invoices),
    otherSources: tally(row.otherActuals.otherSources),
  },
  lateItems: tally(row.lateItems),
  otherPeriods: tally(row.leftOut.otherPeriods),
  later: tally(row.leftOut.later),
})

/** Every line is matched or listed, and the lists add up to the difference. */
const comesToTheDifference = (
  { breaks, unmatched, aged, matchedBy }: ReconciliationRow,
  told: ReturnType<typeof heldAgainst>,
): void => {
  const { difference, ledger, ledgerLines, extractLines } = told
  assert.equal(sumOf(breaks.map((one) => one.difference)), difference)
  const [ours, theirs] = [unmatched.ledger, unmatched.extract].map((lines) =>
    sumOf(lines.map(({ amount }) => amount)),
  )
  assert.equal((ours ?? 0n) - (theirs ?? 0n), difference)
  const sided = aged.map(
    ({ side, amount }) => (side === 'ledger' ? 1n : -1n) * penceOf(String(amount)),
  )
  assert.equal(
    sided.reduce((sum, amount) => sum + amount, 0n),
    difference,
  )
  const matched = (field: 'ledgerLines' | 'extractLines'): number =>
    matchedBy.reduce((sum, one) => sum + Number(one[field]), 0)
  assert.equal(matched('ledgerLines') + unmatched.ledger.length, ledgerLines)
  assert.equal(matched('extractLines') + unmatched.extract.length, extractLines)
  assert.equal(sumOf(matchedBy.map(({ amount }) => String(amount))) + (ours ?? 0n), ledger)
}

/** A reconciliation has the figures of the oracle, and its lists add up to the difference. */
export const reconciliationsAgree = (reconcile: Reconcile = reconciled) =>
  fc.asyncProperty(
    domainLedgers,
    questions,
    fc.array(fc.record({ kind: fc.nat(changes.length * 2), by: fc.nat(900) }), { minLength: 1 }),
    fc.constantFrom('agresso', 'agresso', 'sap'),
    async (write, asked, drawn, source) => {
      const { store, log } = await write()
      const question = questionOf(asked, log)
      const all = postingsHeld(log, { ...question, asOf: null, knownAt: null }, source)
      const extract = extractOf(
        all.filter(({ isOfSource }) => isOfSource),
        drawn,
      )
      const told = heldAgainst(log, question, { source, extract })
      const row = await reconcile(store, question, { source, extract })
      assert.deepEqual(figuresOf(row), told)
      comesToTheDifference(row, told)
    },
  )
