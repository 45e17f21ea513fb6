import type { PlacedEvent, Told } from '../../event.ts'
import { penceOf } from '../../text/pounds.ts'
import { addTo, headKey } from '../heads.ts'
import { giftKey } from './budget-state.ts'
import { type Giver, giverOf } from './giver.ts'

/** A commitment: an order, as far as it is invoiced. */
export interface Commitment {
  readonly document: Told
  readonly remaining: bigint
  readonly invoices: ReadonlySet<string>
  readonly isOpen: boolean
  readonly lastStepOn: string
}

/** A commitment of a service as a key of maps. */
export const commitmentKey = ({ service, reference }: Told): string =>
  `${service}\u0000${reference}`

/** The state of a stream `commitments-YEAR-SERVICE`. */
export class CommitmentsState {
  readonly commitments = new Map<string, Commitment>()
  readonly givers = new Map<number, Giver>()
  readonly receivedGifts = new Set<string>()
  /** Sums by head of the invoices that no posting has paid. */
  readonly invoicedByHead = new Map<string, bigint>()

  /** Takes the next event of the stream. */
  fold(event: PlacedEvent): void {
    const { type, data, effectiveOn, revision } = event
    const key = commitmentKey(data)
    if (type === 'CommitmentRaised' || type === 'CommitmentReceived') {
      this.commitments.set(key, {
        document: data,
        remaining: penceOf(data.amount),
        invoices: new Set(),
        isOpen: true,
        lastStepOn: effectiveOn,
      })
      if (type === 'CommitmentReceived') this.receivedGifts.add(giftKey(data.gift))
      return
    }
    const before = this.commitments.get(key)
    if (type === 'CommitmentCarried') this.givers.set(revision, giverOf(event))
    if (type === 'CommitmentInvoiced' && data.paidBy === null)
      addTo(this.invoicedByHead, headKey(data), penceOf(data.amount))
    if (before === undefined) return
    const isInvoice = type === 'CommitmentInvoiced'
    this.commitments.set(key, {
      ...before,
      lastStepOn: effectiveOn,
      remaining: isInvoice ? before.remaining - penceOf(data.amount) : before.remaining,
      invoices: isInvoice ? new Set([...before.invoices, data.invoice]) : before.invoices,
      isOpen: before.isOpen && isInvoice,
    })
  }
}
