import type { Goal } from './workload.ts'

/** What a goal is held to, as text; `none` where it is only to be known. */
export const boundText = (bound: Goal['bound'], none: string): string => {
  if (bound === null) return none
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`
}
