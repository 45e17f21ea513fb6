import fc from 'fast-check'
import type { Line } from '../budget/sync-ledger.ts'
import type { Action } from '../budget/trying.ts'
import { heads, poundsOf } from '../budget/world.ts'
import { allPeriods, batchIn, closedIn, figuresOf, financialYear, said } from './facts.ts'

const line = (command: string, actor: string, effectiveOn: string, data: Line['data']): Line => {
  const [id = '', role = ''] = actor.split(' ')
  return { command, actor: { id, role }, effectiveOn, data: { financialYear, ...data } }
}

const batchKey = fc.record({
  source: fc.constantFrom('agresso', 'sap'),
  batch: fc.constantFrom('b1', 'b2'),
})

const day = fc
  .integer({ min: 0, max: 365 })
  .map((days) => new Date(Date.UTC(2023, 3, 1 + days)).toISOString().slice(0, 10))

/** Heads, dates and references of postings repeat often, so that there are twins. */
const posting = fc.record(
  {
    costCentre: fc.constantFrom(...heads.map(({ costCentre }) => costCentre), 'Nowhere'),
    subjective: fc.constant('all'),
    amount: fc.oneof(
      fc.constantFrom('0.00', '0.01', '-0.01', '10.00'),
      fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map(poundsOf),
    ),
    postedOn: day,
    reference: fc.constantFrom('1', '2', '3'),
    period: fc.constantFrom(...allPeriods),
  },
  { requiredKeys: ['costCentre', 'subjective', 'amount', 'postedOn', 'reference'] },
)

/** Imports postings. */
const bring: fc.Arbitrary<Action> = fc
  .tuple(batchKey, fc.array(posting, { minLength: 1, maxLength: 6 }))
  .map(
    ([key, postings]) =>
      () =>
        line('ImportActuals', 'u1 finance-officer', '2023-04-01', { ...key, postings } as never),
  )

const off = fc.constantFrom(0n, 0n, 0n, 1n, -1n)

/** Closes a batch with its control figures, which are sometimes wrong by a penny or a posting. */
const closeBatch: fc.Arbitrary<Action> = fc
  .tuple(batchKey, off, off, off, fc.constantFrom(0, 0, 0, 1))
  .map(([key, total, debit, credit, more]) => ({ log }) => {
    const { count, controlTotal, debits, credits } = figuresOf(batchIn(log, key))
    return line('CloseBatch', 'u1 finance-officer', '2023-04-01', {
      ...key,
      count: count + more,
      controlTotal: poundsOf(controlTotal + total),
      debits: poundsOf(debits + debit),
      credits: poundsOf(credits + credit),
    })
  })

const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

/** Closes the first open period, or tries another. */
const close: fc.Arbitrary<Action> = mostly<string | null>(null, fc.constantFrom(...allPeriods)).map(
  (given) =>
    ({ log }) => {
      const closed = closedIn(log)
      const period = given ?? allPeriods.find((one) => !closed.has(one))
      return period === undefined
        ? null
        : line('ClosePeriod', 'u1 finance-officer', '2023-04-01', { period })
    },
)

/** Reopens the latest closed period, or tries another or without authority. */
const reopen: fc.Arbitrary<Action> = fc
  .tuple(
    mostly<string | null>(null, fc.constantFrom(...allPeriods)),
    mostly('section-151-officer', fc.constantFrom('cabinet', 'finance-officer', 'head-of-service')),
    mostly('section-151-officer', fc.constantFrom('cabinet', 'finance-officer')),
  )
  .map(([given, role, by]) => ({ log }) => {
    const period = given ?? [...closedIn(log)].sort().at(-1)
    if (period === undefined) return null
    const data = { period, by, decision: 'Note 7', reason: 'An accrual was left out' }
    return line('ReopenPeriod', `u2 ${role}`, '2023-04-01', data)
  })

/** Seals a close as the process does, or tries any position. */
const seal: fc.Arbitrary<Action> = fc
  .tuple(
    mostly<number | null>(null, fc.nat(60)),
    fc.nat(5),
    mostly('system', fc.constant('finance-officer')),
  )
  .map(([given, which, role]) => ({ log }) => {
    const closes = log.filter(({ type }) => type === 'PeriodClosed')
    const close = closes[which % Math.max(1, closes.length)]
    if (close === undefined) return null
    const seals = [
      {
        report: 'reserves',
        queryHash: 'asked',
        asOf: null,
        rows: 1,
        linesHash: `seal ${log.length}`,
      },
    ]
    const data = { period: said(close).period, upTo: given ?? close.position, seals }
    return line('SealReports', `process:sealing ${role}`, '2023-04-01', data)
  })

/** Everything that is tried on the general ledger. */
export const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: bring },
  { weight: 2, arbitrary: closeBatch },
  { weight: 3, arbitrary: close },
  { weight: 1, arbitrary: reopen },
  { weight: 1, arbitrary: seal },
)
