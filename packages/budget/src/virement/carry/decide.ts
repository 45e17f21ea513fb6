import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../../budget-year/state.ts'
import type { GiftAlreadyReceived, UnknownGift } from '../../receipt/refusals.ts'
import { refuseNotSystem } from '../../shared/authority.ts'
import { headKey, type Leg } from '../../shared/leg.ts'
import { entryOf } from '../../shared/persistent-map.ts'
import { VirementCarried, type VirementEvent, VirementForwarded } from '../events.ts'
import type { CarryVirement } from './commands.ts'
import { refuseUptake, type UptakeRefusal } from './rules.ts'
import { carriedToWire, type LaterYears } from './state.ts'

/** What carrying a virement reads: the year in which it was posted. */
export interface CarryContext {
  readonly laterYears: LaterYears
}

/** Why an earlier year's virement is not carried, in order of precedence. */
export type CarryRefusal = RoleNotAllowed | UnknownGift | GiftAlreadyReceived | UptakeRefusal

const isSame = (legs: readonly Leg[], others: readonly Leg[]): boolean =>
  legs.length === others.length &&
  legs.every((leg, index) => {
    const other = others[index]
    return other !== undefined && headKey(leg) === headKey(other) && leg.amount === other.amount
  })

/**
 * Carries an earlier year's virement at once where this year's budget is approved, else keeps it until it is; does
 * nothing where the approved lines hold it already (`includes`).
 */
export const carryVirement = (
  command: CarryVirement,
  state: BudgetYear,
  { laterYears }: CarryContext,
): Either<CarryRefusal, readonly VirementEvent[]> => {
  const { effectiveOn, data } = command
  const { reference, financialYear, legs, gift } = data
  const refused = refuseNotSystem(command)
  if (refused !== null) return left(refused)
  const posted = entryOf(laterYears, gift.eventId)
  const moved = posted?.laterYears.find((later) => later.financialYear === financialYear)
  if (posted === undefined || moved === undefined || !isSame(moved.legs, legs)) {
    return left({ tag: 'UnknownGift', eventId: gift.eventId })
  }
  if (entryOf(state.receipts, gift.eventId) !== undefined || state.forwarded.has(gift.eventId)) {
    return left({ tag: 'GiftAlreadyReceived', eventId: gift.eventId })
  }
  if (state.budget === null) return right([VirementForwarded.of(effectiveOn, carriedToWire(data))])
  if (state.includes.has(reference)) return right([])
  const refusedHere = refuseUptake(state, financialYear, { kind: posted.kind, legs })
  if (refusedHere !== null) return left(refusedHere)
  return right([VirementCarried.of(effectiveOn, carriedToWire(data))])
}
