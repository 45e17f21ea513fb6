import { type Actor, datedInOrder, type PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  atMost,
  type SamePersonTwice,
  seatPoster,
} from '@coflyfr/governance/rules'
import { addPence, formatPounds, negatePence, type Pence, zeroPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type BudgetHeads, refuseHead } from '../budget-year/budget-heads-source.ts'
import { refuseBeforeOpening, refuseUnknownReserve } from '../reserve/rules.ts'
import { coversIt, type Hold, measureFloor } from '../reserve-account/floor.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { refuseAfterYear, refuseOutsideYear } from '../shared/date-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type { NotApproved } from '../shared/refusals.ts'
import { refuseNotApproved, routeIsComplete } from '../shared/refuse-not-approved.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
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
interface Request {
  readonly state: ReserveAccount
  readonly heads: BudgetHeads
  readonly effectiveOn: PlainDate
  readonly data: RequestDrawdown['data']
}

type RequestRule = Rule<Request, RequestRefusal>

const isNew: RequestRule = rule('the reference is new', ({ state, data: { reference } }) =>
  entryOf(state.drawdowns, reference) === undefined ? null : { tag: 'ReferenceInUse', reference },
)

const expiresLater: Rule<Request, ExpiresBeforeRequest> = rule(
  'it expires on the day of the request or later',
  ({ effectiveOn, data: { expiresOn } }) =>
    expiresOn === undefined || expiresOn >= effectiveOn
      ? null
      : { tag: 'ExpiresBeforeRequest', expiresOn, effectiveOn },
)

const floorHolds: RequestRule = limitRule(coversIt, ({ state, effectiveOn, data }) => {
  const { reserve, reference, amount, expiresOn = null } = data
  const asked: Hold = { reference, amount, from: effectiveOn, through: expiresOn }
  return measureFloor(state, reserve, { on: effectiveOn, amount: zeroPence, holds: [asked] })
})

/** The rules of a request, in order of precedence. */
export const requestRules: readonly RequestRule[] = [
  rule('the reserve is established', ({ state, data }) =>
    refuseUnknownReserve(state, data.reserve),
  ),
  isNew,
  rule('the amount is above zero', ({ data }) => refuseNotPositive(data.amount)),
  expiresLater,
  rule('it is not dated after the financial year', ({ effectiveOn, data }) =>
    refuseAfterYear(effectiveOn, data.financialYear),
  ),
  rule('the head is a line of the year’s approved budget', ({ heads, data }) =>
    refuseHead(heads, data.financialYear, data.to),
  ),
  floorHolds,
  rule('the reserve is open on the day', ({ state, effectiveOn }) =>
    refuseBeforeOpening(state, effectiveOn),
  ),
]

/** A part of a pending drawdown that somebody wants posted or voided. */
export interface Part {
  readonly effectiveOn: PlainDate
  readonly drawdown: PendingDrawdown
  readonly amount: Pence
}

const isWithinPending: Rule<Part, MoreThanPending> = limitRule(
  'it is no more than what is left to post or release',
  ({ drawdown, amount }) => {
    const { reference, outstanding } = drawdown
    const pending = formatPounds(outstanding)
    const count = atMost({ of: reference, limit: outstanding, total: zeroPence, asked: amount })
    const refuse = (): MoreThanPending => ({
      tag: 'MoreThanPending',
      reference,
      amount: formatPounds(amount),
      pending,
    })
    return [{ count, refuse }]
  },
  'A6',
)

const partRules: readonly Rule<Part, DrawdownSettlementRefusal>[] = [
  rule('it has not expired', ({ drawdown, effectiveOn }) => refuseExpired(drawdown, effectiveOn)),
  rule('the amount is above zero', ({ amount }) => refuseNotPositive(amount)),
  isWithinPending,
]

const followsLastStep: Rule<Part, DrawdownSettlementRefusal> = rule(
  'it is not dated before the previous step',
  ({ drawdown, effectiveOn }) => datedInOrder(effectiveOn, drawdown.lastStepOn),
)

/** The rules of voiding, in order of precedence. */
export const voidingRules: readonly Rule<Part, DrawdownSettlementRefusal>[] = [
  ...partRules,
  followsLastStep,
]

/** A posting that somebody asks for. */
interface DrawdownPosting extends Part {
  readonly state: ReserveAccount
  readonly heads: BudgetHeads
  readonly rules: ApprovalRules
  readonly reserve: string
  readonly actor: Actor
  /** What is released with it. */
  readonly released: Pence
}

type PostingRule = Rule<DrawdownPosting, DrawdownSettlementRefusal>

const isApproved: Rule<DrawdownPosting, NotApproved> = rule(routeIsComplete, ({ drawdown }) =>
  refuseNotApproved(drawdown),
)

const isPostedBySomebodyElse: Rule<DrawdownPosting, SamePersonTwice> = rule(
  'whoever posts it did not request or approve it',
  ({ rules, actor, drawdown }) => {
    const seated = seatPoster(rules, drawdown, actor)
    return isLeft(seated) ? seated.left : null
  },
)

const floorHoldsAfter: PostingRule = limitRule(coversIt, (posting) => {
  const { state, reserve, effectiveOn, drawdown, amount, released } = posting
  const { reference, requestedOn: from, expiresOn: through } = drawdown
  const settled = negatePence(addPence(amount, released))
  const holds: readonly Hold[] = [{ reference, amount: settled, from, through }]
  return measureFloor(state, reserve, { on: effectiveOn, amount: negatePence(amount), holds })
})

/** The rules of a posting, in order of precedence. */
export const drawdownPostingRules: readonly PostingRule[] = [
  isApproved,
  ...partRules,
  rule('the date is in the financial year', ({ effectiveOn, drawdown }) =>
    refuseOutsideYear(effectiveOn, drawdown.financialYear),
  ),
  followsLastStep,
  isPostedBySomebodyElse,
  rule('the head is a line of the year’s approved budget', ({ heads, drawdown }) =>
    refuseHead(heads, drawdown.financialYear, drawdown.to),
  ),
  floorHoldsAfter,
]
