import type { Recorded } from '@coflyfr/core'
import { moveBudget } from '../budget-year/balances.ts'
import { referenceKey } from '../budget-year/reference-key.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { legOfWire } from '../shared/leg.ts'
import { withEntry } from '../shared/persistent-map.ts'
import type { SupplementaryEstimateApproved } from './events.ts'

/** Raises the heads of an approved estimate. */
export const evolveEstimate = (
  state: BudgetYear,
  { data: { reference, legs } }: Recorded<SupplementaryEstimateApproved>,
): BudgetYear => ({
  ...state,
  references: withEntry(state.references, referenceKey('estimate', reference), true as const),
  balances: moveBudget(state.balances, legs.map(legOfWire)),
})
