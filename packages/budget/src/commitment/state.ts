import { type EventOf, eventCatalogue, type PlainDate, type Recorded } from '@coflyfr/core'
import { addPence, type Pence, penceOfPounds, subtractPence, zeroPence } from '@coflyfr/money'
import { evolveReceipts, type Receipts } from '../receipt/receipts.ts'
import { type Head, headOf } from '../shared/leg.ts'
import { entryOf, type PersistentMap, persistentMap, withEntry } from '../shared/persistent-map.ts'
import {
  CommitmentCarried,
  CommitmentClosed,
  type CommitmentEvent,
  CommitmentInvoiced,
  CommitmentRaised,
  CommitmentReceived,
} from './events.ts'

/** One order or placement, in pence. */
export interface Commitment {
  readonly status: 'open' | 'closed' | 'carried'
  readonly head: Head
  /** All that was committed, invoiced parts included. */
  readonly amount: Pence
  /** What was invoiced so far. */
  readonly invoiced: Pence
  readonly invoices: PersistentMap<true>
  /** Effective date of the last step. */
  readonly lastStepOn: PlainDate
}

/** The commitments of one service in one year. */
export interface CommitmentsState {
  /** By service and reference. */
  readonly commitments: PersistentMap<Commitment>
  readonly receipts: Receipts
}

/** The fields that name a commitment in its stream. */
export interface CommitmentKey {
  readonly service: string
  readonly reference: string
}

/** The codecs of the events of the stream `commitments-<year>-<service>`. */
export const commitmentEvents = eventCatalogue(
  CommitmentRaised,
  CommitmentInvoiced,
  CommitmentClosed,
  CommitmentCarried,
  CommitmentReceived,
)

/** A service without commitments. */
export const initialCommitments = (): CommitmentsState => ({
  commitments: persistentMap(),
  receipts: persistentMap(),
})

const keyOf = ({ service, reference }: CommitmentKey): string => `${service}\n${reference}`

/** The commitment of a service and a reference, if there is one. */
export const commitmentOf = (
  { commitments }: CommitmentsState,
  key: CommitmentKey,
): Commitment | undefined => entryOf(commitments, keyOf(key))

/** The part of a commitment that was not invoiced. */
export const remainingOf = ({ amount, invoiced }: Commitment): Pence =>
  subtractPence(amount, invoiced)

const put = (
  state: CommitmentsState,
  key: CommitmentKey,
  commitment: Commitment,
): CommitmentsState => ({
  ...state,
  commitments: withEntry(state.commitments, keyOf(key), commitment),
})

const change = (
  state: CommitmentsState,
  { data, effectiveOn }: Recorded<CommitmentEvent>,
  changed: (before: Commitment) => Partial<Commitment>,
): CommitmentsState => {
  const before = commitmentOf(state, data)
  if (before === undefined) throw new Error(`Cannot fold: no commitment ${data.reference}`)
  return put(state, data, { ...before, ...changed(before), lastStepOn: effectiveOn })
}

const begin = (
  state: CommitmentsState,
  {
    data,
    effectiveOn,
  }: Recorded<EventOf<typeof CommitmentRaised> | EventOf<typeof CommitmentReceived>>,
): CommitmentsState =>
  put(state, data, {
    status: 'open',
    head: headOf(data),
    amount: penceOfPounds(data.amount),
    invoiced: zeroPence,
    invoices: persistentMap(),
    lastStepOn: effectiveOn,
  })

const evolveInvoiced = (
  state: CommitmentsState,
  event: Recorded<EventOf<typeof CommitmentInvoiced>>,
): CommitmentsState =>
  change(state, event, ({ invoiced, invoices }) => ({
    invoiced: addPence(invoiced, penceOfPounds(event.data.amount)),
    invoices: withEntry(invoices, event.data.invoice, true as const),
  }))

/** Folds one event of the stream `commitments-<year>-<service>`. */
export const evolveCommitments = (
  state: CommitmentsState,
  event: Recorded<CommitmentEvent>,
): CommitmentsState => {
  switch (event.type) {
    case 'CommitmentRaised':
      return begin(state, event)
    case 'CommitmentInvoiced':
      return evolveInvoiced(state, event)
    case 'CommitmentClosed':
      return change(state, event, () => ({ status: 'closed' }))
    case 'CommitmentCarried':
      return change(state, event, () => ({ status: 'carried' }))
    case 'CommitmentReceived':
      return { ...begin(state, event), receipts: evolveReceipts(state.receipts, event) }
  }
}
