import type { VirementsState } from './state.ts'

/** An independent copy to fold on. Virements are never changed in place, so they can be shared. */
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
