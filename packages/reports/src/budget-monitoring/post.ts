import type { FinancialYear } from '@coflyfr/core'
import { type Pence, pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import {
  type AmountColumn,
  type BudgetMonitoringState,
  type DraftedLine,
  type HeadAmount,
  headKey,
  type Line,
  type YearBudget,
} from './state.ts'

const noAmounts = (): Record<AmountColumn, Pence> => ({
  originalBudget: zeroPence,
  virements: zeroPence,
  technicalAdjustments: zeroPence,
  grants: zeroPence,
  supplementaryEstimates: zeroPence,
  reserveFunding: zeroPence,
  carriedIn: zeroPence,
  pendingVirements: zeroPence,
})

/** The budget of a year, begun when first heard of. */
export const yearBudget = ({ years }: BudgetMonitoringState, year: FinancialYear): YearBudget => {
  const known = years.get(year)
  if (known !== undefined) return known
  const begun: YearBudget = { lines: new Map(), pending: new Map(), drafted: new Map() }
  years.set(year, begun)
  return begun
}

/** Directorate and service of a head that no approved budget names, as an early as-of date can show it. */
export const unbudgeted = 'unbudgeted'

const lineOf = ({ lines }: YearBudget, costCentre: string, subjective: string): Line => {
  const key = headKey(costCentre, subjective)
  const known = lines.get(key)
  if (known !== undefined) return known
  const begun = {
    directorate: unbudgeted,
    service: unbudgeted,
    costCentre,
    subjective,
    amounts: noAmounts(),
  }
  lines.set(key, begun)
  return begun
}

/** Adds movements to a column; `sign` -1n takes them out again. */
export const post = (
  year: YearBudget,
  column: AmountColumn,
  movements: readonly HeadAmount[],
  sign: 1n | -1n = 1n,
): void => {
  for (const { costCentre, subjective, amount } of movements) {
    const { amounts } = lineOf(year, costCentre, subjective)
    amounts[column] = pence(amounts[column] + sign * penceOfPounds(amount))
  }
}

/** Opens the lines of an approved budget, with the dimensions that it gives them. */
export const openLines = (year: YearBudget, lines: readonly DraftedLine[]): void => {
  for (const { directorate, service, costCentre, subjective, amount } of lines) {
    const { amounts } = lineOf(year, costCentre, subjective)
    amounts.originalBudget = pence(amounts.originalBudget + penceOfPounds(amount))
    year.lines.set(headKey(costCentre, subjective), {
      directorate,
      service,
      costCentre,
      subjective,
      amounts,
    })
  }
}

/** Replaces what is pending under a reference; an empty list ends it. */
export const setPending = (
  year: YearBudget,
  reference: string,
  legs: readonly HeadAmount[],
): void => {
  post(year, 'pendingVirements', year.pending.get(reference) ?? [], -1n)
  post(year, 'pendingVirements', legs)
  if (legs.length === 0) year.pending.delete(reference)
  else year.pending.set(reference, legs)
}
