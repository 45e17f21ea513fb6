import type { VirementsState } from './state.ts'

/** A state to fold on by itself: a virement that changes is another object. */
export const forkVirements = ({
  virements,
  carried,
  included,
  budgets,
}: VirementsState): VirementsState => ({
  virements: new Map(virements),
  carried: new Map(carried),
  included: new Set(included),
  budgets: new Set(budgets),
})
