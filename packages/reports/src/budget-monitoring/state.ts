import type { FinancialYear, Period } from '@coflyfr/core'
import type { Pence } from '@coflyfr/money'
import type { ClosedPeriods } from '../periods/closed-periods.ts'
import type { Actuals } from '../periods/period-sums.ts'
import type { Chart, Kind } from './chart.ts'
import type { Forecasts } from './forecasts.ts'
import type { Gifts } from './gifts.ts'

/** The columns that add up to the revised budget, in the order in which they are printed. */
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

/** A budget column, or what is committed and not yet invoiced. */
export type AmountColumn = BudgetColumn | 'committed'

/** One budget line: a head with the dimensions of its approval, and its amounts in pence. */
export interface Line {
  readonly directorate: string
  readonly service: string
  readonly costCentre: string
  readonly subjective: string
  /** Null if it is in no approved budget. */
  readonly kind: Kind | null
  readonly amounts: Record<AmountColumn, Pence>
  /** How much the revised budget moved in each period, by effective date, in the order of the periods. */
  readonly moved: Pence[]
}

/** An amount at a head, as events hold it. */
export interface HeadAmount {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

/**
 * A sum that concerns a period that was closed when it came in, and so counts in a later one; null if none was open.
 */
export interface LateItem {
  readonly concerns: Period
  readonly period: Period | null
  amount: Pence
}

/** The budget of one year, with its actuals and forecasts. */
export interface YearBudget {
  /** By head; see `headKey`. */
  readonly lines: Map<string, Line>
  /**
   * The legs of each virement that is proposed, agreed or approved but not posted, by reference; their heads have
   * lines.
   */
  readonly pending: Map<string, readonly HeadAmount[]>
  /** Lines drafted in parts that are not approved yet, by part. */
  readonly drafted: Map<number, readonly DraftedLine[]>
  readonly actuals: Actuals
  readonly lateItems: LateItem[]
  readonly forecasts: Forecasts
}

/** A budget line as drafted or approved. */
export interface DraftedLine extends HeadAmount {
  readonly directorate: string
  readonly service: string
  readonly kind: Kind
}

/** Everything that the report needs from the log. */
export interface BudgetMonitoringState {
  readonly years: Map<FinancialYear, YearBudget>
  readonly gifts: Gifts
  /** Places of the events that posted technical virements with amounts in later years; see `giftKey`. */
  readonly technical: Set<string>
  readonly closed: ClosedPeriods
  readonly chart: Chart
}

/** The column that a virement moves, in its own year and in later ones. */
export const virementColumn = (isTechnical: boolean): BudgetColumn =>
  isTechnical ? 'technicalAdjustments' : 'virements'

/** How many keys are remembered: a council has some thousands of heads. */
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
 * The key of a head; no cost centre or subjective contains a unit separator. A fold needs the keys of the same heads
 * again and again, and looking one up is faster than joining the texts.
 */
export const headKey = (costCentre: string, subjective: string): string =>
  keys.get(costCentre)?.get(subjective) ?? remembered(costCentre, subjective)
