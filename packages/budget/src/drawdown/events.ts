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
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { HeadWire, RouteWire, stepFields, TextOrNull } from '../shared/wire.ts'

const key = { reserve: IdText, reference: NonEmptyText } as const

/** Money from a reserve was requested: it is held from this date through `expiresOn`, and not drawn yet. */
export const DrawdownRequested = defineEvent({
  type: 'DrawdownRequested',
  data: exactObject('DrawdownRequested', {
    ...key,
    amount: PoundsText,
    financialYear: FinancialYearText,
    to: HeadWire,
    purpose: NonEmptyText,
    reason: NonEmptyText,
    /** The last day on which it can be posted or voided; the day after, what is left is free again. */
    expiresOn: t.union([PlainDateText, t.null]),
    contentHash: t.string,
    route: RouteWire,
  }),
})

/** A step of the route that is not the last; the drawdown is still pending. */
export const DrawdownAgreed = defineEvent({
  type: 'DrawdownAgreed',
  data: exactObject('DrawdownAgreed', {
    ...key,
    ...stepFields,
    contentHash: t.string,
    route: RouteWire,
  }),
})

/** The drawdown may be posted, in parts, up to its amount; nothing has moved. */
export const DrawdownApproved = defineEvent({
  type: 'DrawdownApproved',
  data: exactObject('DrawdownApproved', {
    ...key,
    ...stepFields,
    contentHash: t.string,
    route: RouteWire,
  }),
})

/** Money went from the reserve to the head `to` of the year's budget. */
export const DrawdownPosted = defineEvent({
  type: 'DrawdownPosted',
  data: exactObject('DrawdownPosted', {
    ...key,
    amount: PoundsText,
    financialYear: FinancialYearText,
    to: HeadWire,
    /** What was left and is free again, because this part was the final one; else 0.00. */
    released: PoundsText,
    final: t.boolean,
    reason: TextOrNull,
  }),
})

/** What was left of a pending drawdown, or this much of it, is available again. */
export const DrawdownVoided = defineEvent({
  type: 'DrawdownVoided',
  data: exactObject('DrawdownVoided', { ...key, amount: PoundsText, reason: TextOrNull }),
})

/**
 * Drawn money went back from the head to the reserve; the event is in the stream of the budget, which held the money.
 */
export const DrawdownReversed = defineEvent({
  type: 'DrawdownReversed',
  data: exactObject('DrawdownReversed', {
    ...key,
    amount: PoundsText,
    financialYear: FinancialYearText,
    /** The head that the drawdown went to, and that gives the money back. */
    to: HeadWire,
    reason: TextOrNull,
  }),
})

/** Every event of a drawdown's life. */
export type DrawdownEvent =
  | EventOf<typeof DrawdownRequested>
  | EventOf<typeof DrawdownAgreed>
  | EventOf<typeof DrawdownApproved>
  | EventOf<typeof DrawdownPosted>
  | EventOf<typeof DrawdownVoided>
  | EventOf<typeof DrawdownReversed>
