import type { FinancialYear, Period } from '@coflyfr/core'
import { type Pence, pence, penceOfPounds, zeroPence } from '@coflyfr/money'
import { noActuals } from '../periods/period-sums.ts'
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

/** A line without amounts. */
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

/** The budget of a year, begun when first heard of. */
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

/** Directorate and service of a head that no approved budget names, as an early as-of date can show it. */
export const unbudgeted = 'unbudgeted'

const lineOf = (year: YearBudget, costCentre: string, subjective: string): Line =>
  lineAt(year, headKey(costCentre, subjective), costCentre, subjective)

const lineAt = (
  { lines }: YearBudget,
  key: string,
  costCentre: string,
  subjective: string,
): Line => {
  const known = lines.get(key)
  if (known !== undefined) return known
  const begun: Line = {
    directorate: unbudgeted,
    service: unbudgeted,
    costCentre,
    subjective,
    kind: null,
    amounts: noAmounts(),
    moved: new Map(),
  }
  lines.set(key, begun)
  return begun
}

const move = ({ moved }: Line, period: Period, amount: bigint): void => {
  moved.set(period, pence((moved.get(period) ?? zeroPence) + amount))
}

/** Adds to what is ordered and not invoiced; `sign` -1n takes it out again. */
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

/** Adds movements to a column of the revised budget, in the period of their date; `sign` -1n takes them out again. */
export const post = (
  year: YearBudget,
  column: BudgetColumn,
  period: Period,
  movements: readonly HeadAmount[],
  sign: 1n | -1n = 1n,
): void => {
  for (const { costCentre, subjective, amount } of movements) {
    const line = lineOf(year, costCentre, subjective)
    const counted = penceOfPounds(amount)
    const signed = sign === 1n ? counted : -counted
    line.amounts[column] = pence(line.amounts[column] + signed)
    move(line, period, signed)
  }
}

/** Opens the lines of an approved budget, with the dimensions that it gives them. */
export const openLines = (
  year: YearBudget,
  period: Period,
  lines: readonly DraftedLine[],
): void => {
  for (const { directorate, service, costCentre, subjective, kind, amount } of lines) {
    const key = headKey(costCentre, subjective)
    const line = lineAt(year, key, costCentre, subjective)
    const approved = penceOfPounds(amount)
    line.amounts.originalBudget = pence(line.amounts.originalBudget + approved)
    move(line, period, approved)
    year.lines.set(key, { ...line, directorate, service, kind })
  }
}

/**
 * Replaces what is pending under a reference; an empty list ends it. Nothing is added up here: next to all of the virements of a
 * year are posted by its end, and a report sums the few that are pending.
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
