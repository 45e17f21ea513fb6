import type { Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import { ofType } from '../budget/facts.ts'
import type { Handlers, Line, SyncLedger } from '../budget/sync-ledger.ts'
import { type Action, tryAll } from '../budget/trying.ts'
import { heads, openedLedger, penceOf, poundsOf, purpose, year } from '../budget/world.ts'

/** A drawn ending of a year: what was spent, and how it is met. */
export interface Ending {
  /** What each head spent beyond its budget, in pence; negative for less. */
  readonly variances: readonly bigint[]
  readonly invoiced: bigint
  readonly unbudgeted: bigint
  readonly cap: bigint | null
  readonly stated: readonly bigint[]
  readonly drawn: bigint
  readonly isNextApproved: boolean
}

const money = fc.bigInt({ min: -40_000_000n, max: 40_000_000n })
const source = fc.bigInt({ min: 1n, max: 60_000_000n })

/** Variances on both sides of the cap, and sources that suffice or fall short. */
export const endings: fc.Arbitrary<Ending> = fc.record({
  variances: fc.array(fc.oneof(money, fc.constantFrom(0n, 10_000_000n, -10_000_001n)), {
    minLength: heads.length,
    maxLength: heads.length,
  }),
  invoiced: fc.bigInt({ min: 1n, max: 5_000_000n }),
  unbudgeted: fc.oneof(fc.constant(0n), source),
  cap: fc.oneof(fc.constantFrom(null, 0n), fc.bigInt({ min: 1n, max: 20_000_000n })),
  stated: fc.array(source, { maxLength: 4 }),
  drawn: fc.oneof(fc.constant(0n), source),
  isNextApproved: fc.boolean(),
})

const by = (id: string, role: string) => ({ id, role })

const line = (command: string, actor: Line['actor'], effectiveOn: string, data: object): Line => ({
  command,
  actor,
  effectiveOn,
  data: data as Line['data'],
})

const finance = by('u9', 'finance-officer')
const at = (costCentre: string, subjective = 'all') => ({ costCentre, subjective })

/** The two services of one directorate end together; the other may end later. */
export const ending = ['S1', 'S2'] as const
const drawnTo = 'C1'

const spend = ({ variances, unbudgeted, invoiced }: Ending): readonly Line[] => {
  const posting = (costCentre: string, subjective: string, amount: bigint) => ({
    ...at(costCentre, subjective),
    amount: poundsOf(amount),
    postedOn: '2023-12-01',
    reference: `${costCentre}/${subjective}`,
  })
  const order = { financialYear: year, service: 'S1', reference: 'PO' }
  return [
    line('ImportActuals', finance, '2024-04-10', {
      financialYear: year,
      source: 'gl',
      batch: 'all',
      postings: [
        ...heads.map(({ costCentre, amount }, index) =>
          posting(costCentre, 'all', penceOf(amount) + (variances[index] ?? 0n)),
        ),
        posting('B1', 'agency', unbudgeted),
      ],
    }),
    line('RaiseCommitment', finance, '2023-05-01', {
      ...order,
      ...at('A1'),
      amount: poundsOf(invoiced * 2n),
    }),
    line('InvoiceCommitment', finance, '2023-06-01', {
      ...order,
      invoice: 'I1',
      amount: poundsOf(invoiced),
    }),
    line('InvoiceCommitment', finance, '2023-06-02', {
      ...order,
      invoice: 'I2',
      amount: poundsOf(invoiced),
      paidBy: { source: 'gl', reference: 'A1/all' },
    }),
    ...Array.from({ length: 12 }, (_, index) =>
      line('ClosePeriod', finance, '2024-04-30', {
        financialYear: year,
        period: `P${String(index + 1).padStart(2, '0')}`,
      }),
    ),
  ]
}

const draw = (amount: bigint): readonly Action[] => {
  const key = { reserve: 'r1', reference: 'D' }
  const asked = line('RequestDrawdown', by('u1', 'budget-holder'), '2024-03-01', {
    ...key,
    amount: poundsOf(amount),
    financialYear: year,
    to: at(drawnTo),
    purpose,
    reason: 'outturn',
  })
  const hashOf = (log: readonly Recorded[]) =>
    String((ofType(log, 'DrawdownRequested')[0]?.data as { contentHash?: string })?.contentHash)
  return [
    () => asked,
    ({ log }) =>
      line('ApproveDrawdown', by('u2', 'section-151-officer'), '2024-03-02', {
        ...key,
        by: 'section-151-officer',
        decision: 'x',
        contentHash: hashOf(log),
      }),
    () => line('PostDrawdown', finance, '2024-03-03', key),
  ]
}

const nextBudget: Line = line('ApproveBudget', by('clerk', 'council'), '2024-03-05', {
  financialYear: '2024-25',
  decision: 'Council 2',
  lines: heads.map((head) => ({ ...head })),
})

/** Ends the year for some services, each carrying to its own first head. */
const endLine = (
  { cap, stated, drawn }: Ending,
  services: readonly string[],
  reference: string,
): Line =>
  line('CarryForward', by('clerk', 'cabinet'), '2024-06-01', {
    financialYear: year,
    reference,
    actuals: ['gl'],
    services: services.map((service) => ({
      service,
      to: at(heads.find((head) => head.service === service)?.costCentre ?? ''),
    })),
    ...(cap === null ? {} : { cap: poundsOf(cap) }),
    funding: [
      ...(drawn === 0n
        ? []
        : [{ kind: 'reserve', reserve: 'r1', item: 'D', available: poundsOf(drawn) }]),
      ...stated.map((available, index) => ({
        kind: 'provision',
        item: `provision ${index}`,
        available: poundsOf(available),
      })),
    ],
    decision: 'x',
  })

/** A ledger whose year was spent and ended, if the sources sufficed. */
export const ended = (drawn: Ending, handlers?: Handlers): SyncLedger => {
  const ledger = openedLedger(handlers)
  const actions: readonly Action[] = [
    ...(drawn.drawn === 0n ? [] : draw(drawn.drawn)),
    ...(drawn.isNextApproved ? [nextBudget] : []).map((one) => () => one),
    ...spend(drawn).map((one) => () => one),
    () => endLine(drawn, ending, 'YE1'),
    ...(drawn.isNextApproved ? [] : [nextBudget]).map((one) => () => one),
    () => endLine({ ...drawn, drawn: 0n, stated: [] }, ending, 'YE2'),
  ]
  tryAll(ledger, actions)
  return ledger
}
