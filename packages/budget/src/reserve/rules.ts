import { datedInOrder, type PlainDate } from '@coflyfr/core'
import { negatePence, type Pence } from '@coflyfr/money'
import { coversIt, type FloorBroken, measureFloor } from '../reserve-account/floor.ts'
import { referenceKey } from '../reserve-account/reference-key.ts'
import type { ReserveAccount } from '../reserve-account/state.ts'
import { refuseNotPositive } from '../shared/amount-rules.ts'
import { entryOf } from '../shared/persistent-map.ts'
import type {
  AmountNotPositive,
  DatedBeforePreviousStep,
  ReferenceInUse,
  UnknownReserve,
} from '../shared/refusals.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'

/** A movement into or out of a reserve that somebody asks for. */
export interface Movement {
  readonly state: ReserveAccount
  readonly type: Exclude<Parameters<typeof referenceKey>[0], 'ReserveRestated'>
  readonly reserve: string
  readonly reference: string
  readonly amount: Pence
  readonly effectiveOn: PlainDate
}

/** What every movement may be refused for, in order of precedence. */
type MovementRefusal =
  | UnknownReserve
  | AmountNotPositive
  | ReferenceInUse
  | FloorBroken
  | DatedBeforePreviousStep

type MovementRule = Rule<Movement, MovementRefusal>

/** Nothing is asked of a reserve that was never established. */
export const refuseUnknownReserve = (
  { opensOn }: Pick<ReserveAccount, 'opensOn'>,
  reserve: string,
): UnknownReserve | null => (opensOn === null ? { tag: 'UnknownReserve', reserve } : null)

/** Nothing is asked of a reserve, or given to it, before the day on which it opens. */
export const refuseBeforeOpening = (
  { opensOn }: Pick<ReserveAccount, 'opensOn'>,
  effectiveOn: PlainDate,
): DatedBeforePreviousStep | null => (opensOn === null ? null : datedInOrder(effectiveOn, opensOn))

const isNew: MovementRule = rule('the reference is new', ({ state, type, reference }) =>
  entryOf(state.references, referenceKey(type, reference)) === undefined
    ? null
    : { tag: 'ReferenceInUse', reference },
)

const floorHolds: MovementRule = limitRule(coversIt, (movement) => {
  const { state, type, reserve, amount, effectiveOn: on } = movement
  return type === 'ContributedToReserve'
    ? []
    : measureFloor(state, reserve, { on, amount: negatePence(amount), holds: [] })
})

/** The rules of a movement, in order of precedence. */
export const movementRules: readonly MovementRule[] = [
  rule('the reserve is established', ({ state, reserve }) => refuseUnknownReserve(state, reserve)),
  rule('the amount is above zero', ({ amount }) => refuseNotPositive(amount)),
  isNew,
  floorHolds,
  rule('the reserve is open on the day', ({ state, effectiveOn }) =>
    refuseBeforeOpening(state, effectiveOn),
  ),
]
