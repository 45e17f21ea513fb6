import type { Actor, EventOf, FinancialYear, PlainDate, Recorded } from '@coflyfr/core'
import type { ApprovalRoute, TakenStep } from '@coflyfr/governance/rules'
import { addPence, type Pence, penceOfPounds, subtractPence, zeroPence } from '@coflyfr/money'
import { moveReserve } from '../reserve-account/movements.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import type { Head } from '../shared/leg.ts'
import { entryOf, withEntry } from '../shared/persistent-map.ts'
import type {
  DrawdownAgreed,
  DrawdownApproved,
  DrawdownPosted,
  DrawdownRequested,
  DrawdownVoided,
} from './events.ts'

/** What a drawdown asks for. */
interface DrawdownRecord {
  readonly reference: string
  readonly financialYear: FinancialYear
  readonly to: Head
  readonly purpose: string
  readonly contentHash: string
  readonly requestedOn: PlainDate
  /** The last day on which it is pending; null where it stays so. */
  readonly expiresOn: PlainDate | null
  readonly proposer: Actor
  readonly taken: readonly TakenStep[]
  readonly route: ApprovalRoute
  readonly lastStepOn: PlainDate
}

/** A drawdown that holds money of its reserve. Whether it has expired depends on the date in question. */
export interface PendingDrawdown extends DrawdownRecord {
  readonly status: 'requested' | 'approved'
  /** What is neither posted nor released, in pence. */
  readonly outstanding: Pence
  readonly posted: Pence
}

/** A drawdown of which nothing is left: some of it was posted, or all of it was voided. */
export interface SettledDrawdown extends DrawdownRecord {
  readonly status: 'posted' | 'voided'
}

/** A drawdown in any of its states. */
export type Drawdown = PendingDrawdown | SettledDrawdown

/** Whether a drawdown may still be posted or voided, its expiry apart. */
export const isPendingDrawdown = (drawdown: Drawdown): drawdown is PendingDrawdown =>
  drawdown.status === 'requested' || drawdown.status === 'approved'

/** Whether a pending drawdown has expired by a date. */
export const isExpired = (
  { expiresOn }: Pick<DrawdownRecord, 'expiresOn'>,
  on: PlainDate,
): boolean => expiresOn !== null && on > expiresOn

const pending = (state: ReserveAccount, reference: string): PendingDrawdown => {
  const drawdown = entryOf(state.drawdowns, reference)
  if (drawdown === undefined || !isPendingDrawdown(drawdown)) {
    throw new Error(`Cannot fold: drawdown ${reference} is not pending`)
  }
  return drawdown
}

const put = (state: ReserveAccount, drawdown: Drawdown): ReserveAccount => ({
  ...state,
  drawdowns: withEntry(state.drawdowns, drawdown.reference, drawdown),
})

/** Holds what is asked for. */
export const evolveRequested = (
  state: ReserveAccount,
  { actor, effectiveOn, data }: Recorded<EventOf<typeof DrawdownRequested>>,
): ReserveAccount => {
  const { reference, financialYear, to, purpose, contentHash, expiresOn, route, amount } = data
  const asked = { reference, financialYear, to, purpose, contentHash, expiresOn, route }
  return put(state, {
    ...asked,
    status: 'requested',
    requestedOn: effectiveOn,
    lastStepOn: effectiveOn,
    proposer: actor,
    taken: [],
    outstanding: penceOfPounds(amount),
    posted: zeroPence,
  })
}

/** Notes a step of the route; the last one makes it ready to be posted. */
export const evolveStep = (
  state: ReserveAccount,
  {
    type,
    actor,
    effectiveOn,
    data,
  }: Recorded<EventOf<typeof DrawdownAgreed> | EventOf<typeof DrawdownApproved>>,
): ReserveAccount => {
  const before = pending(state, data.reference)
  const act = type === 'DrawdownApproved' ? 'approve' : 'agree'
  return put(state, {
    ...before,
    status: type === 'DrawdownApproved' ? 'approved' : before.status,
    taken: [...before.taken, { by: data.by, act, actor }],
    route: data.route,
    lastStepOn: effectiveOn,
  })
}

const settle = (
  state: ReserveAccount,
  before: PendingDrawdown,
  { posted, released }: { readonly posted: Pence; readonly released: Pence },
  lastStepOn: PlainDate,
): ReserveAccount => {
  const { outstanding, posted: postedBefore, ...record } = before
  const left = subtractPence(outstanding, addPence(posted, released))
  const postedNow = addPence(postedBefore, posted)
  if (left > 0n) return put(state, { ...before, outstanding: left, posted: postedNow, lastStepOn })
  return put(state, { ...record, status: postedNow > 0n ? 'posted' : 'voided', lastStepOn })
}

/** Takes a posted part out of the reserve, and ends the hold on it and on what was released with it. */
export const evolveDrawdownPosted = (
  state: ReserveAccount,
  { effectiveOn, data }: Recorded<EventOf<typeof DrawdownPosted>>,
): ReserveAccount => {
  const posted = penceOfPounds(data.amount)
  const released = penceOfPounds(data.released)
  const before = pending(state, data.reference)
  const settled = settle(state, before, { posted, released }, effectiveOn)
  return moveReserve(settled, effectiveOn, subtractPence(zeroPence, posted))
}

/** Ends the hold on what was voided. */
export const evolveVoided = (
  state: ReserveAccount,
  { effectiveOn, data }: Recorded<EventOf<typeof DrawdownVoided>>,
): ReserveAccount => {
  const released = penceOfPounds(data.amount)
  const before = pending(state, data.reference)
  return settle(state, before, { posted: zeroPence, released }, effectiveOn)
}
