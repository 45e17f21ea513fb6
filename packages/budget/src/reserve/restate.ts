import { type EventOf, firstDayOf, type PlainDate } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { holdsOf, refuseBelowFloor } from '../reserve-account/floor.ts'
import { referenceKey } from '../reserve-account/reference-key.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { rulesAllowing } from '../shared/authority.ts'
import { approvalOnRecord } from '../shared/cite-minute.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { RestateReserve } from './commands.ts'
import type { ReserveContext } from './decide.ts'
import { ReserveRestated } from './events.ts'
import type { NotFirstDayOfYear, NothingRestated, RestatementRefusal } from './refusals.ts'
import { refuseBeforeOpening, refuseUnknownReserve } from './rules.ts'

/** A restatement that somebody asks for. */
interface Restatement {
  readonly state: ReserveAccount
  readonly effectiveOn: PlainDate
  readonly data: RestateReserve['data']
}

type RestatementRule = Rule<Restatement, RestatementRefusal>

const restatesSomething: Rule<Restatement, NothingRestated> = ({ data }) => {
  const { reserve, reference, amount } = data
  return amount === 0n ? { tag: 'NothingRestated', reserve, reference } : null
}

const isNew: RestatementRule = ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('ReserveRestated', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference }

const isOnFirstDay: Rule<Restatement, NotFirstDayOfYear> = ({ effectiveOn, data }) => {
  const { financialYear } = data
  const firstDay = firstDayOf(financialYear)
  return effectiveOn === firstDay
    ? null
    : { tag: 'NotFirstDayOfYear', financialYear, effectiveOn, firstDay }
}

const floorHolds: RestatementRule = ({ state, effectiveOn, data: { reserve, amount } }) =>
  amount > 0n
    ? null
    : refuseBelowFloor(state, reserve, { on: effectiveOn, amount, holds: holdsOf(state) })

const restatementRules: readonly RestatementRule[] = [
  ({ state, data }) => refuseUnknownReserve(state, data.reserve),
  restatesSomething,
  isNew,
  isOnFirstDay,
  ({ state, effectiveOn }) => refuseBeforeOpening(state, effectiveOn),
  floorHolds,
]

/** Lets a year open with another balance than the one before closed with (DOMAIN §11, property 6). */
export const restateReserve = (
  command: RestateReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Either<RestatementRefusal, readonly EventOf<typeof ReserveRestated>[]> => {
  const { effectiveOn, data } = command
  const { reserve, reference, financialYear, reason, decision } = data
  const rules = rulesAllowing(context.rules, command)
  if (isLeft(rules)) return rules
  const refusal = firstRefusal(restatementRules, { state, effectiveOn, data })
  if (refusal !== null) return left(refusal)
  const subject = { kind: 'reserve', reference: reserve } as const
  const onRecord = approvalOnRecord(context, command, decision, subject)
  if (isLeft(onRecord)) return onRecord
  const said = { reserve, reference, financialYear, reason, decision }
  const restated = { ...said, amount: formatPounds(data.amount), onRecord: onRecord.right }
  return right([ReserveRestated.of(effectiveOn, restated)])
}
