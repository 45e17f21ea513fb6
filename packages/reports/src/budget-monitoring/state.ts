import type { FinancialYear, Period } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { ClosedPeriods } from '../periods/closed-periods.ts'
import type { Actuals } from '../periods/period-sums.ts'
import type { Chart, Kind } from './chart.ts'
import type { Forecasts } from './forecasts.ts'
import type { Gifts } from './gifts.ts'

/** The columns whose sum is the revised budget, in the order in which they are printed. */
export const budgetColumns = [
  'originalBudget',
  'virements',
  'technicalAdjustments',
  'grants',
  'supplementaryEstimates',
  'reserveFunding',
  'carriedIn',
] as const

/** One of {@link budgetColumns}. */
export type BudgetColumn = (typeof budgetColumns)[number]

/** A budget column, or what is ordered and not invoiced. */
export type AmountColumn = BudgetColumn | 'committed'

/** One budget line: a head with the dimensions that its approval gave it, and its amounts in pence. */
export interface Line {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  /** Null where no approved budget says. */
  readonly kind: Kind | null
  readonly amounts: Record<AmountColumn, Pence>
  /** What moved the revised budget in each period, by effective date, in the order of the periods. */
  readonly moved: Pence[]
}

/** A head with an amount, as the events of a movement name it. */
export interface HeadAmount {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

/** What belongs to a period that was closed when it got in, and counts in a later one; null where none was open. */
export interface LateItem {
  readonly concerns: Period
  readonly period: Period | null
  amount: Pence
}

/** The budget of one year, and what was spent of it. */
export interface YearBudget {
  /** By head; see `headKey`. */
  readonly lines: Map<string, Line>
  /** Legs of each virement that is proposed, agreed or approved and not posted, by reference; their heads have lines. */
  readonly pending: Map<string, readonly HeadAmount[]>
  /** Lines drafted in parts and not approved yet, by part. */
  readonly drafted: Map<number, readonly DraftedLine[]>
  readonly actuals: Actuals
  readonly lateItems: LateItem[]
  readonly forecasts: Forecasts
}

/** A line as its approval gives it. */
export interface DraftedLine extends HeadAmount {
  readonly directorate: string
  readonly service: string
  readonly kind: Kind
}

/** Everything that the report needs of the log. */
export interface BudgetMonitoringState {
  readonly years: Map<FinancialYear, YearBudget>
  readonly gifts: Gifts
  /** Postings of technical virements that reach later years, by their place; see `giftKey`. */
  readonly technical: Set<string>
  readonly closed: ClosedPeriods
  readonly chart: Chart
}

/** The column that a virement moves, in its own year and in those that it reaches. */
export const virementColumn = (isTechnical: boolean): BudgetColumn =>
  isTechnical ? 'technicalAdjustments' : 'virements'

/** Heads whose keys are remembered: a council has some thousands. */
const headsMax = 100_000

let heads = 0
const keys = new Map<string, Map<string, string>>()

const remembered = (costCentre: string, subjective: string): string => {
  if (heads >= headsMax) {
    keys.clear()
    heads = 0
  }
  const key = `${costCentre}\u001f${subjective}`
  const ofCentre = keys.get(costCentre) ?? new Map<string, string>()
  keys.set(costCentre, ofCentre.set(subjective, key))
  heads += 1
  return key
}

/**
 * The key of a head: no cost centre or subjective holds a unit separator. A fold asks for the keys of the same heads again
 * and again, and joining two texts takes longer than finding the text that they were joined to before.
 */
export const headKey = (costCentre: string, subjective: string): string =>
  keys.get(costCentre)?.get(subjective) ?? remembered(costCentre, subjective)
