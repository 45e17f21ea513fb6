import type { FinancialYear } from '@coflyfr/core'
import type { VirementKind } from '@coflyfr/governance/rules'
import {
  mixedFunds,
  refuseCarriedService,
  refuseNotControllable,
  refuseUnknownLine,
} from '../../budget-year/rules.ts'
import type { BudgetYear } from '../../budget-year/state.ts'
import type { Leg } from '../../shared/leg.ts'
import type {
  CapitalMixesWithRevenue,
  NotControllable,
  ServiceCarriedForward,
  UnknownLine,
} from '../../shared/refusals.ts'

/** Why a year's lines do not take what an earlier year's virement moves in them. */
export type UptakeRefusal =
  | UnknownLine
  | ServiceCarriedForward
  | CapitalMixesWithRevenue
  | NotControllable

/**
 * The rules of the heads once more, by the lines of the year that takes the virement up: it was decided on those of an
 * earlier year, when some heads may not have existed. Council puts what mixes capital and revenue into the base itself.
 */
export const refuseUptake = (
  state: BudgetYear,
  financialYear: FinancialYear,
  { kind, legs }: { readonly kind: VirementKind; readonly legs: readonly Leg[] },
): UptakeRefusal | null =>
  refuseUnknownLine(state, financialYear, legs) ??
  refuseCarriedService(state, financialYear, legs) ??
  mixedFunds(state, legs) ??
  (kind === 'technical' ? null : refuseNotControllable(state, legs))
