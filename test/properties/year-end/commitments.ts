import type { Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import { ofType, sum } from '../budget/facts.ts'
import { type Action, always, amounts, dataOf, dayOf, jump } from '../budget/trying.ts'
import { heads, penceOf, poundsOf, year } from '../budget/world.ts'

interface Said {
  readonly financialYear: string
  readonly service: string
  readonly reference: string
  readonly amount: string
  readonly released: string
  readonly invoice: string
  readonly toYear: string
}

const said = ({ data }: Recorded): Said => data as unknown as Said

const head = fc.constantFrom(...heads)
const reference = fc.integer({ min: 1, max: 5 }).map((number) => `PO${number}`)
const actor = { id: 'u9', role: 'finance-officer' }

const raise = fc.record({ head, reference, amount: amounts, jump }).map(
  ({ head: { costCentre, service }, reference: key, amount, jump: days }): Action =>
    (ledger) => ({
      command: 'RaiseCommitment',
      actor,
      effectiveOn: dayOf(ledger, days),
      data: {
        financialYear: year,
        service,
        reference: key,
        costCentre,
        subjective: 'all',
        amount: poundsOf(amount),
      },
    }),
)

/** A step of an existing commitment; the amount is a share of it, so that some parts fit and the last does not. */
const step = (command: string) =>
  fc
    .record({
      pick: fc.nat(20),
      jump,
      share: fc.constantFrom(1n, 2n, 3n, 4n),
      invoice: fc.nat(6),
      end: fc.boolean(),
    })
    .map(
      ({ pick, jump: days, share, invoice, end }): Action =>
        (ledger) => {
          const begun = ofType(ledger.log, 'CommitmentRaised', 'CommitmentReceived')
          const data = dataOf(begun[pick % begun.length]) as unknown as Said | undefined
          if (data === undefined) return null
          const { financialYear, service, reference: key, amount } = data
          const part = { invoice: `I${invoice}`, amount: poundsOf(penceOf(amount) / share) }
          const day = dayOf(ledger, days)
          const inNext = financialYear === year ? day : '2024-04-02'
          return {
            command,
            actor,
            effectiveOn: end && financialYear === year ? '2024-03-31' : inNext,
            data: {
              financialYear,
              service,
              reference: key,
              ...(command === 'InvoiceCommitment' ? part : {}),
            },
          }
        },
    )

const commitmentActions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: raise },
  { weight: 12, arbitrary: step('InvoiceCommitment') },
  { weight: 1, arbitrary: step('CloseCommitment') },
  { weight: 2, arbitrary: step('CarryCommitment') },
)

const isSame = (one: Recorded) => (event: Recorded) =>
  event.stream === one.stream && said(event).reference === said(one).reference

/** Whether the parts of one commitment add up, with nothing after its end. */
const addsUp = (log: readonly Recorded[], begun: Recorded): boolean => {
  const own = log.filter(isSame(begun))
  const invoices = ofType(own, 'CommitmentInvoiced')
  const ends = ofType(own, 'CommitmentClosed', 'CommitmentCarried')
  const committed = penceOf(said(begun).amount)
  const invoiced = sum(invoices.map((event) => penceOf(said(event).amount)))
  const ended = ends.map((event) =>
    penceOf(event.type === 'CommitmentClosed' ? said(event).released : said(event).amount),
  )
  return (
    invoiced <= committed &&
    invoices.every((event) => penceOf(said(event).amount) > 0n) &&
    new Set(invoices.map((event) => said(event).invoice)).size === invoices.length &&
    ends.length <= 1 &&
    (ends.length === 0 || (own.at(-1) === ends[0] && invoiced + sum(ended) === committed))
  )
}

const isReceived = (log: readonly Recorded[], carried: Recorded): boolean => {
  const { reference: key, service, amount, toYear } = said(carried)
  const found = ofType(log, 'CommitmentReceived')
    .filter((event) => said(event).financialYear === toYear)
    .filter((event) => said(event).reference === key && said(event).service === service)
  return found.length === 1 && found.every((event) => said(event).amount === amount)
}

/** A9, and a commitment carried over the year end continues with exactly what was left. */
export const commitmentsAddUp = always(
  commitmentActions,
  ({ log }) =>
    ofType(log, 'CommitmentRaised', 'CommitmentReceived').every((begun) => addsUp(log, begun)) &&
    ofType(log, 'CommitmentCarried').every((carried) => isReceived(log, carried)),
)
