/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { GiftWire, TextOrNull } from '../shared/wire.ts'

const key = {
  financialYear: FinancialYearText,
  service: NonEmptyText,
  reference: NonEmptyText,
} as const

const head = { costCentre: NonEmptyText, subjective: NonEmptyText } as const

/** An order or a placement was agreed but not paid yet, so the amount is committed. */
export const CommitmentRaised = defineEvent({
  type: 'CommitmentRaised',
  data: exactObject('CommitmentRaised', {
    ...key,
    ...head,
    amount: PoundsText,
    /** A provider's key, never the name of one that would identify a child. */
    supplier: TextOrNull,
    description: TextOrNull,
  }),
})

/**
 * A part of a commitment was invoiced: the amount is no longer committed. It is an actual of the head from this day,
 * unless `paidBy` names the general ledger's posting that carries it; so it never counts as both.
 */
export const CommitmentInvoiced = defineEvent({
  type: 'CommitmentInvoiced',
  data: exactObject('CommitmentInvoiced', {
    ...key,
    ...head,
    invoice: NonEmptyText,
    amount: PoundsText,
    paidBy: t.union([exactObject('paidBy', { source: IdText, reference: NonEmptyText }), t.null]),
  }),
})

/** Nothing more will be invoiced: `released` is no longer committed. */
export const CommitmentClosed = defineEvent({
  type: 'CommitmentClosed',
  data: exactObject('CommitmentClosed', {
    ...key,
    ...head,
    released: PoundsText,
    reason: TextOrNull,
  }),
})

/**
 * What was not invoiced by the year end continues in the next year: it ends here, and begins there with the receipt.
 */
export const CommitmentCarried = defineEvent({
  type: 'CommitmentCarried',
  data: exactObject('CommitmentCarried', {
    ...key,
    ...head,
    toYear: FinancialYearText,
    amount: PoundsText,
    reason: TextOrNull,
  }),
})

/** An earlier year's commitment continues in this year's stream; reports count the CommitmentCarried that gave it. */
export const CommitmentReceived = defineEvent({
  type: 'CommitmentReceived',
  data: exactObject('CommitmentReceived', {
    ...key,
    ...head,
    gift: GiftWire,
    fromYear: FinancialYearText,
    amount: PoundsText,
  }),
})

/** Every event of the stream `commitments-<year>-<service>`. */
export type CommitmentEvent =
  | EventOf<typeof CommitmentRaised>
  | EventOf<typeof CommitmentInvoiced>
  | EventOf<typeof CommitmentClosed>
  | EventOf<typeof CommitmentCarried>
  | EventOf<typeof CommitmentReceived>
