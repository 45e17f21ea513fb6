import type { CaseOnRecord } from './read-case.ts'

/** The month of a birth. */
export const monthOf = (day: string): string => day.slice(0, 'yyyy-mm'.length)

/** The month of birth where the case has another one, or none; null where there is nothing to amend. */
export const bornAnew = (state: CaseOnRecord, bornOn: string): string | null => {
  if (state.status === 'none') return null
  const { child } = state.open
  if (child.status === 'birth-unknown') return monthOf(bornOn)
  return child.status === 'born' && child.month !== monthOf(bornOn) ? monthOf(bornOn) : null
}
