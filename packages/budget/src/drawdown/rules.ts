import type { Actor, PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  nextStep,
  type SamePersonTwice,
  seatPoster,
} from '@coflyfr/governance/rules'
import { formatPounds, negatePence, type Pence, subtractPence, zeroPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type BudgetHeads, refuseHead } from '../budget-year/budget-heads-source.ts'
import { refuseBeforeOpening, refuseUnknownReserve } from '../reserve/rules.ts'
import { type Hold, holdsOf, refuseBelowFloor } from '../reserve-account/floor.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { refuseAfterYear, refuseEarlierThan, refuseOutsideYear } from '../shared/date-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { NotApproved } from '../shared/refusals.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { RequestDrawdown } from './commands.ts'
import { refuseExpired } from './find.ts'
import type {
  DrawdownSettlementRefusal,
  ExpiresBeforeRequest,
  MoreThanPending,
  RequestRefusal,
} from './refusals.ts'
import type { PendingDrawdown } from './state.ts'

/** A drawdown that somebody asks for. */
export interface Request {
  readonly state: ReserveAccount
  readonly heads: BudgetHeads
  readonly effectiveOn: PlainDate
  readonly data: RequestDrawdown['data']
}

type RequestRule = Rule<Request, RequestRefusal>

const isNew: RequestRule = ({ state, data: { reference } }) =>
  entryOf(state.drawdowns, reference) === undefined ? null : { tag: 'ReferenceInUse', reference }

const expiresLater: Rule<Request, ExpiresBeforeRequest> = ({ effectiveOn, data: { expiresOn } }) =>
  expiresOn === undefined || expiresOn >= effectiveOn
    ? null
    : { tag: 'ExpiresBeforeRequest', expiresOn, effectiveOn }

const floorHolds: RequestRule = ({ state, effectiveOn, data }) => {
  const { reserve, reference, amount, expiresOn = null } = data
  const asked: Hold = { reference, amount, from: effectiveOn, through: expiresOn }
  const holds = [...holdsOf(state), asked]
  return refuseBelowFloor(state, reserve, { on: effectiveOn, amount: zeroPence, holds })
}

const requestRules: readonly RequestRule[] = [
  ({ state, data }) => refuseUnknownReserve(state, data.reserve),
  isNew,
  ({ data }) => refuseNotPositive(data.amount),
  expiresLater,
  ({ effectiveOn, data }) => refuseAfterYear(effectiveOn, data.financialYear),
  ({ heads, data }) => refuseHead(heads, data.financialYear, data.to),
  floorHolds,
  ({ state, effectiveOn }) => refuseBeforeOpening(state, effectiveOn),
]

/** The first rule that a request breaks, in the documented precedence; null where it may be made. */
export const refuseRequest = (request: Request): RequestRefusal | null =>
  firstRefusal(requestRules, request)

/** A part of a pending drawdown that somebody wants posted or voided. */
export interface Part {
  readonly effectiveOn: PlainDate
  readonly drawdown: PendingDrawdown
  readonly amount: Pence
}

const isWithinPending: Rule<Part, MoreThanPending> = ({ drawdown, amount }) => {
  const { reference, outstanding } = drawdown
  if (amount <= outstanding) return null
  const pending = formatPounds(outstanding)
  return { tag: 'MoreThanPending', reference, amount: formatPounds(amount), pending }
}

const partRules: readonly Rule<Part, DrawdownSettlementRefusal>[] = [
  ({ drawdown, effectiveOn }) => refuseExpired(drawdown, effectiveOn),
  ({ amount }) => refuseNotPositive(amount),
  isWithinPending,
]

const followsLastStep: Rule<Part, DrawdownSettlementRefusal> = ({ drawdown, effectiveOn }) =>
  refuseEarlierThan(effectiveOn, drawdown.lastStepOn)

/** The first rule that a voiding breaks, in the documented precedence; null where the money may be released. */
export const refuseVoiding = (part: Part): DrawdownSettlementRefusal | null =>
  firstRefusal([...partRules, followsLastStep], part)

/** A posting that somebody asks for. */
export interface DrawdownPosting extends Part {
  readonly state: ReserveAccount
  readonly heads: BudgetHeads
  readonly rules: ApprovalRules
  readonly reserve: string
  readonly actor: Actor
  /** What is released with it. */
  readonly released: Pence
}

type PostingRule = Rule<DrawdownPosting, DrawdownSettlementRefusal>

const isApproved: Rule<DrawdownPosting, NotApproved> = ({ drawdown }) => {
  const { status, reference, route, taken } = drawdown
  if (status === 'approved') return null
  const awaiting = nextStep(route, taken)?.by ?? null
  return { tag: 'NotApproved', reference, state: status, awaiting }
}

const isPostedBySomebodyElse: Rule<DrawdownPosting, SamePersonTwice> = (posting) => {
  const { rules, actor, drawdown } = posting
  const seated = seatPoster(rules, drawdown, actor)
  return isLeft(seated) ? seated.left : null
}

const floorHoldsAfter: PostingRule = (posting) => {
  const { state, reserve, effectiveOn, drawdown, amount, released } = posting
  const left = subtractPence(subtractPence(drawdown.outstanding, amount), released)
  const holds = holdsOf(state).map((hold) =>
    hold.reference === drawdown.reference ? { ...hold, amount: left } : hold,
  )
  const entry = { on: effectiveOn, amount: negatePence(amount), holds }
  return refuseBelowFloor(state, reserve, entry)
}

const postingRules: readonly PostingRule[] = [
  isApproved,
  ...partRules,
  ({ effectiveOn, drawdown }) => refuseOutsideYear(effectiveOn, drawdown.financialYear),
  followsLastStep,
  isPostedBySomebodyElse,
  ({ heads, drawdown }) => refuseHead(heads, drawdown.financialYear, drawdown.to),
  floorHoldsAfter,
]

/** The first rule that a posting breaks, in the documented precedence; null where the money may go. */
export const refuseDrawdownPosting = (posting: DrawdownPosting): DrawdownSettlementRefusal | null =>
  firstRefusal(postingRules, posting)
