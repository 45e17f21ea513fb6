import type { Goal } from './workload.ts'

/** The bound of a goal as text; `none` if the ratio is only reported. */
export const boundText = (bound: Goal['bound'], none: string): string => {
  if (bound === null) return none
  return 'least' in bound ? `≥ ${bound.least}` : `≤ ${bound.most}`
}
