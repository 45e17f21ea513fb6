import { larger } from '../extremes.ts'
import { firstDayOf, isInYear } from '../text/dates.ts'
import { opposite, penceOf } from '../text/pounds.ts'
import {
  type Checks,
  type Decision,
  may,
  must,
  type Rule,
  refused,
  same,
  supported,
} from './decision.ts'
import { givenBy, receiverOf } from './gifts.ts'
import { given, uncarried } from './of-proposals.ts'
import { byProcess } from './processes.ts'
import { giftKey } from './state/budget-state.ts'

/** An amount must be above zero. */
export function* positive(amount: string): Checks {
  yield* must(penceOf(amount) > 0n, 'the amount is not positive')
}

/** A reserve must be established, and open on the day of the event. */
export function* opened({ states, event }: Decision, reserve: string): Checks {
  const { opensOn } = states.reserve(reserve)
  yield* must(opensOn !== null, `the reserve ${reserve} is not established`)
  yield* must(event.effectiveOn >= (opensOn ?? ''), `the reserve ${reserve} is not open yet`)
}

/** The rules of a contribution from a year's budget. */
export function* contributedFrom(decision: Decision): Checks {
  const { data, states, event } = decision
  const { from } = data
  if (from === null) return
  const budget = states.budget(from.financialYear)
  const decidedOn = data.decidedOn ?? event.effectiveOn
  yield* may(decision, 'ContributeToReserve', decidedOn)
  yield* must(budget.heads.isApproved, 'no budget is approved')
  yield* positive(data.amount)
  const isNew = !budget.references.has(`${event.type} ${data.reference}`)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
  yield* must(isInYear(event.effectiveOn, from.financialYear), 'it is not dated in the year')
  yield* opened(decision, data.reserve)
  const line = budget.heads.line(from)
  const leg = { ...from, amount: `-${data.amount}` }
  yield* must(line?.controllable === true, 'the head is not a controllable line')
  yield* must(line?.fund === 'revenue', 'the head is not a revenue line')
  yield* uncarried(budget, [leg])
  yield* given(budget, [leg])
  yield* supported(decision, { decidedOn, subject: { kind: 'reserve', reference: data.reserve } })
}

const fundingReceived: Rule = function* (decision) {
  const { data, states, event } = decision
  const budget = states.budget(data.financialYear)
  const gift = states.giver(data.gift)
  if (gift?.type !== 'DrawdownPosted' || gift.id !== data.gift.eventId) {
    yield refused('the gift is no posted drawdown')
    return
  }
  yield* must(budget.heads.isApproved, 'no budget is approved')
  yield* must(budget.heads.line(data.to) !== undefined, 'the head is not a line of the budget')
  yield* uncarried(budget, [{ ...data.to, amount: data.amount }])
  yield* must(!budget.receivedGifts.has(giftKey(data.gift)), 'it has already been received')
  yield* must(!states.isReturned(data.gift), 'it has already been returned')
  yield* must(
    data.gift.stream === `reserve-${data.reserve}`,
    'the gift came from a different reserve',
  )
  const { financialYear, reserve, reference, to, amount } = gift.data
  yield* same('data', data, { gift: data.gift, financialYear, reserve, reference, to, amount })
  yield* byProcess(decision, {
    name: 'reserve-funding',
    command: 'ReceiveReserveFunding',
    gift,
    effectiveOn: gift.effectiveOn,
    data,
  })
  yield* must(event.stream === `budget-${financialYear}`, 'it is in the wrong stream')
}

const drawdownReversed: Rule = function* (decision) {
  const { data, states, event } = decision
  const budget = states.budget(data.financialYear)
  const came = budget.received(data.reserve, data.reference)
  yield* may(decision, 'ReverseDrawdown')
  yield* positive(data.amount)
  if (came === undefined) {
    yield refused('nothing was received of this drawdown')
    return
  }
  const amount = penceOf(data.amount)
  yield* must(
    came.reversed + came.applied + amount <= came.received,
    'it is more than was received',
  )
  yield* must(isInYear(event.effectiveOn, data.financialYear), 'it is not dated in the year')
  yield* must(event.effectiveOn >= came.lastOn, 'it is dated before the previous step')
  yield* same('data.to', data.to, came.to)
  const leg = { ...came.to, amount: `-${data.amount}` }
  yield* uncarried(budget, [leg])
  yield* given(budget, [leg])
}

const giftReturned: Rule = function* (decision) {
  const { data, states, event } = decision
  const gift = states.giver(data.gift)
  const told = gift === undefined ? undefined : givenBy(gift)
  yield* may(decision, 'ReturnGift')
  if (gift === undefined || told === undefined || gift.id !== data.gift.eventId) {
    yield refused('the gift is nothing that was given')
    return
  }
  yield* must(data.gift.stream === event.stream, 'the gift came from a different stream')
  yield* same('data.kind', data.kind, told.kind)
  yield* same('data.reserve', data.reserve, told.reserve)
  yield* same('data.reference', data.reference, told.reference)
  yield* same('data.head', data.head, told.head)
  yield* same('data.amount', data.amount, told.amount)
  yield* must(!states.isReturned(data.gift), 'it has already been returned')
  const receiver = receiverOf(told, gift)
  const received = receiver.startsWith('budget-')
    ? states.budget(receiver.slice('budget-'.length)).receivedGifts
    : states.reserve(receiver.slice('reserve-'.length)).receivedGifts
  yield* must(!received.has(giftKey(data.gift)), 'it has already been received')
  yield* must(event.effectiveOn >= gift.effectiveOn, 'it is dated before the gift that it returns')
}

const moneyReceived: Rule = function* (decision) {
  const { data, states } = decision
  const gift = states.giver(data.gift)
  const told = gift === undefined ? undefined : givenBy(gift)
  if (gift === undefined || told === undefined || gift.id !== data.gift.eventId) {
    yield refused('the gift is nothing that was given')
    return
  }
  const reserve = states.reserve(data.reserve)
  yield* must(reserve.opensOn !== null, 'the reserve is not established')
  yield* must(
    receiverOf(told, gift) === `reserve-${data.reserve}`,
    'it was given to a different recipient',
  )
  yield* same('data.kind', data.kind, told.kind)
  yield* same('data.reference', data.reference, told.reference)
  yield* same('data.amount', data.amount, told.amount)
  yield* must(!states.isReturned(data.gift), 'it has already been returned')
  yield* must(!reserve.receivedGifts.has(giftKey(data.gift)), 'it has already been received')
  const { kind, reference, amount } = data
  yield* byProcess(decision, {
    name: 'reserve-receipts',
    command: 'ReceiveIntoReserve',
    gift,
    effectiveOn: gift.effectiveOn,
    data: { kind, reserve: data.reserve, reference, amount, gift: data.gift },
  })
}

const carryForwardReceived: Rule = function* (decision) {
  const { data, states } = decision
  const gift = states.giver(data.gift)
  if (gift?.type !== 'CarriedForward' || gift.id !== data.gift.eventId) {
    yield refused('the gift is no carry forward')
    return
  }
  const budget = states.budget(data.financialYear)
  const legs = gift.data.services.flatMap(({ to, carriedForward }) =>
    to === null ? [] : [{ ...to, amount: opposite(carriedForward) }],
  )
  yield* same('data.financialYear', data.financialYear, gift.data.toYear)
  yield* same('data.fromYear', data.fromYear, gift.data.financialYear)
  yield* same('data.reference', data.reference, gift.data.reference)
  yield* same('data.legs', data.legs, legs)
  yield* must(!budget.receivedGifts.has(giftKey(data.gift)), 'it has already been received')
  if (budget.heads.isApproved)
    yield* must(
      legs.every((leg) => budget.heads.line(leg) !== undefined),
      'a head is not a line of the budget',
    )
  const april = firstDayOf(data.financialYear)
  yield* byProcess(decision, {
    name: 'carry-forward',
    command: 'ReceiveCarryForward',
    gift,
    effectiveOn: larger(gift.effectiveOn, april),
    data,
  })
}

/** Rules of money that passes between budgets and reserves, or on to the next year, by type of event. */
export const rulesOfGifts = {
  ReserveFundingReceived: fundingReceived,
  DrawdownReversed: drawdownReversed,
  GiftReturned: giftReturned,
  MoneyReceivedIntoReserve: moneyReceived,
  CarryForwardReceived: carryForwardReceived,
} satisfies { readonly [type: string]: Rule }
