import { type EventOf, firstDayOf, type PlainDate } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import { coversIt, measureFloor } from '../reserve-account/floor.ts'
import { referenceKey } from '../reserve-account/reference-key.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { judgeMinute } from '../shared/cite-minute.ts'
import { asDecided } from '../shared/decided-on.ts'
import { judgeAct } from '../shared/judge-act.ts'
import { after, type Judged, judgeRules, mapJudged } from '../shared/judged.ts'
import { entryOf } from '../shared/persistent-map.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
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

const restatesSomething: Rule<Restatement, NothingRestated> = rule(
  'the amount is not zero',
  ({ data: { reserve, reference, amount } }) =>
    amount === 0n ? { tag: 'NothingRestated', reserve, reference } : null,
)

const isNew: RestatementRule = rule('the reference is new', ({ state, data: { reference } }) =>
  entryOf(state.references, referenceKey('ReserveRestated', reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference },
)

const isOnFirstDay: Rule<Restatement, NotFirstDayOfYear> = rule(
  'the date is the first day of the year',
  ({ effectiveOn, data: { financialYear } }) => {
    const firstDay = firstDayOf(financialYear)
    return effectiveOn === firstDay
      ? null
      : { tag: 'NotFirstDayOfYear', financialYear, effectiveOn, firstDay }
  },
)

const floorHolds: RestatementRule = limitRule(coversIt, ({ state, effectiveOn: on, data }) => {
  const { reserve, amount } = data
  return amount > 0n ? [] : measureFloor(state, reserve, { on, amount, holds: [] })
})

const restatementRules: readonly RestatementRule[] = [
  rule('the reserve is established', ({ state, data }) =>
    refuseUnknownReserve(state, data.reserve),
  ),
  restatesSomething,
  isNew,
  isOnFirstDay,
  rule('the reserve is open on the day', ({ state, effectiveOn }) =>
    refuseBeforeOpening(state, effectiveOn),
  ),
  floorHolds,
]

/** Lets a year open with a balance that differs from the one that the year before closed with (DOMAIN §11, property 6). */
export const restateReserve = (
  command: RestateReserve,
  state: ReserveAccount,
  context: ReserveContext,
): Judged<RestatementRefusal, readonly EventOf<typeof ReserveRestated>[]> => {
  const { effectiveOn, data } = command
  const subject = { kind: 'reserve', reference: data.reserve } as const
  const { cited, act } = asDecided(command)
  const minute = judgeMinute(context, cited, data.decision, subject)
  return judgeAct(context.rules, act, () =>
    mapJudged(after(judgeRules(restatementRules, { state, effectiveOn, data }), minute), (on) => [
      ReserveRestated.of(effectiveOn, {
        ...data,
        amount: formatPounds(data.amount),
        onRecord: on,
      }),
    ]),
  )
}
