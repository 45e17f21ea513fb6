import { firstDayOf } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import { type Checks, type Decision, may, must, type Rule, same, supported } from './decision.ts'
import { contributedFrom, opened, positive } from './of-gifts.ts'
import type { ReserveState } from './state/reserve-state.ts'

const reserveOf = ({ data, states }: Decision): ReserveState => states.reserve(data.reserve)

/** The reserve must not go below zero by an entry of an amount on a day. */
function* floor(decision: Decision, on: string, amount: bigint): Checks {
  const isKept = reserveOf(decision).keepsFloor(on, [{ on, amount, isChecked: true }])
  yield* must(isKept, 'the reserve would go below zero')
}

/** The day of the minute: the event's own unless another is given. */
const decidedOnOf = ({ data, event }: Decision): string => data.decidedOn ?? event.effectiveOn

function* minuted(decision: Decision): Checks {
  const decidedOn = decidedOnOf(decision)
  const subject = { kind: 'reserve', reference: decision.data.reserve }
  yield* supported(decision, { decidedOn, subject })
}

function* newReference(decision: Decision): Checks {
  const { data, event } = decision
  const isNew = !reserveOf(decision).references.has(`${event.type} ${data.reference}`)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
}

const established: Rule = function* (decision) {
  const { data } = decision
  yield* may(decision, 'EstablishReserve')
  yield* must(reserveOf(decision).opensOn === null, 'the reserve has already been established')
  yield* floor(decision, data.openedOn, penceOf(data.openingBalance))
  yield* minuted(decision)
}

function* moved(decision: Decision, command: string): Checks {
  yield* may(decision, command, decidedOnOf(decision))
  yield* must(reserveOf(decision).opensOn !== null, 'the reserve is not established')
  yield* positive(decision.data.amount)
  yield* newReference(decision)
}

const contributed: Rule = function* (decision) {
  const { data, event } = decision
  if (data.from !== null) {
    yield* contributedFrom(decision)
    yield* must(event.stream === `budget-${data.from.financialYear}`, 'it is in the wrong stream')
    return
  }
  yield* must(event.stream === `reserve-${data.reserve}`, 'it is in the wrong stream')
  yield* moved(decision, 'ContributeToReserve')
  yield* opened(decision, data.reserve)
  yield* minuted(decision)
}

const released: Rule = function* (decision) {
  const { data, event } = decision
  yield* moved(decision, 'ReleaseReserve')
  yield* opened(decision, data.reserve)
  yield* floor(decision, event.effectiveOn, -penceOf(data.amount))
  yield* minuted(decision)
}

const transferred: Rule = function* (decision) {
  const { data, event } = decision
  yield* moved(decision, 'TransferBetweenReserves')
  yield* opened(decision, data.reserve)
  yield* must(data.toReserve !== data.reserve, 'the transfer is to the same reserve')
  yield* opened(decision, data.toReserve)
  yield* floor(decision, event.effectiveOn, -penceOf(data.amount))
  yield* minuted(decision)
}

const repurposed: Rule = function* (decision) {
  const { data, event } = decision
  const reserve = reserveOf(decision)
  yield* may(decision, 'RepurposeReserve', decidedOnOf(decision))
  yield* opened(decision, data.reserve)
  yield* same('data.purposeBefore', data.purposeBefore, reserve.purposeOn(event.effectiveOn))
  yield* must(data.purpose !== data.purposeBefore, 'the new purpose is the same as the old one')
  yield* same('data.amount', data.amount, poundsOf(reserve.balanceOn(event.effectiveOn)))
  yield* minuted(decision)
}

const restated: Rule = function* (decision) {
  const { data, event } = decision
  const amount = penceOf(data.amount)
  yield* may(decision, 'RestateReserve', decidedOnOf(decision))
  yield* opened(decision, data.reserve)
  yield* must(amount !== 0n, 'the amount is zero')
  yield* newReference(decision)
  yield* must(event.effectiveOn === firstDayOf(data.financialYear), 'it is not dated 1 April')
  if (amount < 0n) yield* floor(decision, event.effectiveOn, amount)
  yield* minuted(decision)
}

/** Rules of reserves, by type of event. */
export const rulesOfReserves = {
  ReserveEstablished: established,
  ContributedToReserve: contributed,
  ReserveReleased: released,
  TransferredBetweenReserves: transferred,
  ReserveRepurposed: repurposed,
  ReserveRestated: restated,
} satisfies { readonly [type: string]: Rule }
