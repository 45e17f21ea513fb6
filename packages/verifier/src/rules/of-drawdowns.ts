import type { Route, Told } from '../event.ts'
import { isInYear, lastDayOf } from '../text/dates.ts'
import { penceOf } from '../text/pounds.ts'
import { drawdownHash } from './content-hash.ts'
import {
  type Checks,
  type Decision,
  distinct,
  may,
  must,
  type Rule,
  refused,
  rulesOn,
  same,
  supported,
} from './decision.ts'
import { opened, positive } from './of-gifts.ts'
import { type Drawdown, holdOf } from './state/reserve-state.ts'
import { approversOf } from './state/steps.ts'
import { stepInTurn } from './step-in-turn.ts'

const routeOf = (decision: Decision, { purpose }: Told, day: string): Route | undefined => {
  const { states, data, event } = decision
  const drawdowns = rulesOn(decision, day)?.drawdowns
  if (drawdowns === undefined) return undefined
  const isSame = states.reserve(data.reserve).purposeOn(event.effectiveOn) === purpose
  return isSame
    ? { rule: 'drawdown for the reserve’s purpose', steps: drawdowns.samePurpose, reportTo: [] }
    : { rule: 'drawdown for another purpose', steps: drawdowns.otherPurpose, reportTo: [] }
}

const requested: Rule = function* (decision) {
  const { data, event, states, hashing } = decision
  const { effectiveOn } = event
  const reserve = states.reserve(data.reserve)
  yield* may(decision, 'RequestDrawdown')
  yield* must(reserve.opensOn !== null, 'the reserve is not established')
  yield* must(
    !reserve.drawdowns.has(data.reference),
    `the reference ${data.reference} has already been used`,
  )
  yield* positive(data.amount)
  const isInTime = data.expiresOn === null || data.expiresOn >= effectiveOn
  yield* must(isInTime, 'it expires before it begins')
  yield* must(effectiveOn <= lastDayOf(data.financialYear), 'it is dated after the year')
  const { heads } = states.budget(data.financialYear)
  yield* must(heads.line(data.to) !== undefined, 'the head is not a line of an approved budget')
  yield* opened(decision, data.reserve)
  const hold = holdOf(penceOf(data.amount), effectiveOn, data.expiresOn)
  yield* must(reserve.keepsFloor(effectiveOn, hold), 'the reserve does not have it')
  yield* same('data.contentHash', data.contentHash, drawdownHash(hashing, data))
  yield* must(rulesOn(decision, effectiveOn) !== undefined, 'no rules are in force')
  yield* same('data.route', data.route, routeOf(decision, data, effectiveOn))
}

function* pending({ event }: Decision, drawdown: Drawdown): Checks {
  const { effectiveOn } = event
  const { expiresOn } = drawdown.document
  yield* must(drawdown.outstanding > 0n, 'no part of it is outstanding')
  yield* must(expiresOn === null || effectiveOn <= expiresOn, 'it has expired')
  yield* must(effectiveOn >= drawdown.lastStepOn, 'it is dated before the previous step')
}

const known = ({ data, states }: Decision): Drawdown | undefined =>
  states.reserve(data.reserve).drawdowns.get(data.reference)

const decided: Rule = function* (decision) {
  const { data, event } = decision
  const before = known(decision)
  yield* must(event.actor.role === data.by, 'the actor is not the person or body that decides')
  if (before === undefined) {
    yield refused('there is no such drawdown')
    return
  }
  yield* must(!before.isApproved, 'it is approved')
  yield* pending(decision, before)
  yield* must(data.decidedOn >= before.requestedOn, 'it was decided before it was requested')
  yield* must(data.contentHash === before.document.contentHash, 'the content hash does not match')
  const route = routeOf(decision, before.document, data.decidedOn)
  yield* must(route !== undefined, 'no rules are in force')
  yield* same('data.route', data.route, route)
  yield* stepInTurn(decision, before.steps)
  yield* distinct(decision, 'approver', data.decidedOn, [
    before.requester,
    ...approversOf(before.steps),
  ])
  yield* supported(decision, {
    by: data.by,
    verb: event.type === 'DrawdownApproved' ? 'approved' : 'agreed',
    decidedOn: data.decidedOn,
    subject: { kind: 'drawdown', reference: data.reference, contentHash: data.contentHash },
  })
}

const posted: Rule = function* (decision) {
  const { data, event, states } = decision
  const before = known(decision)
  yield* may(decision, 'PostDrawdown')
  if (before === undefined || !before.isApproved) {
    yield refused('it is not approved')
    return
  }
  const { document } = before
  const [amount, released] = [penceOf(data.amount), penceOf(data.released)]
  yield* pending(decision, before)
  yield* positive(data.amount)
  yield* must(amount <= before.outstanding, 'it is more than is outstanding')
  yield* must(isInYear(event.effectiveOn, document.financialYear), 'it is not dated in the year')
  yield* distinct(decision, 'poster', event.effectiveOn, [
    before.requester,
    ...approversOf(before.steps),
  ])
  yield* same('data.to', data.to, document.to)
  yield* same('data.financialYear', data.financialYear, document.financialYear)
  const { heads } = states.budget(data.financialYear)
  yield* must(heads.line(data.to) !== undefined, 'the head is not a line of the budget')
  const left = before.outstanding - amount
  yield* must(
    released === (data.final ? left : 0n),
    'the amount released is not the amount that is left',
  )
  if (left === 0n) yield* same('data.final', data.final, true)
  const further = [
    { on: event.effectiveOn, amount: -amount, isChecked: true },
    ...holdOf(-(amount + released), before.requestedOn, document.expiresOn),
  ]
  const isKept = states.reserve(data.reserve).keepsFloor(event.effectiveOn, further)
  yield* must(isKept, 'the reserve would go below zero')
}

const voided: Rule = function* (decision) {
  const { data } = decision
  const before = known(decision)
  yield* may(decision, 'VoidDrawdown')
  if (before === undefined) {
    yield refused('there is no such drawdown')
    return
  }
  yield* pending(decision, before)
  yield* positive(data.amount)
  yield* must(penceOf(data.amount) <= before.outstanding, 'it is more than is outstanding')
}

/** Rules of drawdowns, by type of event. */
export const rulesOfDrawdowns = {
  DrawdownRequested: requested,
  DrawdownAgreed: decided,
  DrawdownApproved: decided,
  DrawdownPosted: posted,
  DrawdownVoided: voided,
} satisfies { readonly [type: string]: Rule }
