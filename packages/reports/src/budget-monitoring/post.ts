import { type FinancialYear, type Period, periods } from '@coflyfr/core'
import { type Pence, pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { noActuals } from '../periods/period-sums.ts'
import { textKeptOnce } from '../text-kept-once.ts'
import {
  type AmountColumn,
  type BudgetColumn,
  type BudgetMonitoringState,
  type DraftedLine,
  type HeadAmount,
  headKey,
  type Line,
  type YearBudget,
} from './state.ts'

/** Amounts of zero in every column. */
export const noAmounts = (): Record<AmountColumn, Pence> => ({
  originalBudget: zeroPence,
  virements: zeroPence,
  technicalAdjustments: zeroPence,
  grants: zeroPence,
  supplementaryEstimates: zeroPence,
  reserveFunding: zeroPence,
  carriedIn: zeroPence,
  committed: zeroPence,
})

const noMoves: readonly Pence[] = periods.map(() => zeroPence)

/** Movements of zero in every period. */
export const unmoved = (): Pence[] => noMoves.slice()

/** The budget of a year, created the first time. */
export const yearBudget = ({ years }: BudgetMonitoringState, year: FinancialYear): YearBudget => {
  const known = years.get(year)
  if (known !== undefined) return known
  const begun: YearBudget = {
    lines: new Map(),
    pending: new Map(),
    drafted: new Map(),
    actuals: noActuals(),
    lateItems: [],
    forecasts: new Map(),
  }
  years.set(year, begun)
  return begun
}

/** Directorate and service of a head that no approved budget names; an early as-of date can show one. */
export const unbudgeted = 'unbudgeted'

const lineOf = ({ lines }: YearBudget, costCentre: string, subjective: string): Line => {
  const key = headKey(costCentre, subjective)
  const known = lines.get(key)
  if (known !== undefined) return known
  const begun: Line = {
    directorate: unbudgeted,
    service: unbudgeted,
    costCentre,
    subjective,
    kind: null,
    amounts: noAmounts(),
    moved: unmoved(),
  }
  lines.set(key, begun)
  return begun
}

/** Adds commitments; with `sign` -1n takes them out again. */
export const commit = (
  year: YearBudget,
  movements: readonly HeadAmount[],
  sign: 1n | -1n = 1n,
): void => {
  for (const { costCentre, subjective, amount } of movements) {
    const { amounts } = lineOf(year, costCentre, subjective)
    const counted = penceOfPounds(amount)
    const { committed } = amounts
    amounts.committed = pence(sign === 1n ? committed + counted : committed - counted)
  }
}

/**
 * Adds movements to a column of the revised budget, in the period of their date; with `sign` -1n takes them out again.
 */
export const post = (
  year: YearBudget,
  column: BudgetColumn,
  period: Period,
  movements: readonly HeadAmount[],
  sign: 1n | -1n = 1n,
): void => {
  const place = periods.indexOf(period)
  for (const { costCentre, subjective, amount } of movements) {
    const { amounts, moved } = lineOf(year, costCentre, subjective)
    const counted = penceOfPounds(amount)
    const signed = sign === 1n ? counted : -counted
    amounts[column] = pence(amounts[column] + signed)
    moved[place] = pence((moved[place] ?? zeroPence) + signed)
  }
}

/** Opens the lines of an approved budget, with its dimensions. */
export const openLines = (
  year: YearBudget,
  period: Period,
  lines: readonly DraftedLine[],
): void => {
  const place = periods.indexOf(period)
  for (const { directorate, service, costCentre, subjective, kind, amount } of lines) {
    const key = headKey(costCentre, subjective)
    const known = year.lines.get(key)
    const amounts = known?.amounts ?? noAmounts()
    const moved = known?.moved ?? unmoved()
    const approved = penceOfPounds(amount)
    amounts.originalBudget = pence(amounts.originalBudget + approved)
    moved[place] = pence((moved[place] ?? zeroPence) + approved)
    year.lines.set(key, {
      directorate: textKeptOnce(directorate),
      service: textKeptOnce(service),
      costCentre,
      subjective: textKeptOnce(subjective),
      kind,
      amounts,
      moved,
    })
  }
}

/**
 * Replaces what is pending under a reference; an empty list removes it. Nothing is summed here: nearly all virements of
 * a year are posted by its end, and a report sums the few that are pending.
 */
export const setPending = (
  year: YearBudget,
  reference: string,
  legs: readonly HeadAmount[],
): void => {
  if (legs.length === 0) {
    year.pending.delete(reference)
    return
  }
  for (const { costCentre, subjective } of legs) lineOf(year, costCentre, subjective)
  year.pending.set(reference, legs)
}
