import type { FinancialYear, Period, PlainDate } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed, SamePersonTwice } from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep, NoBudgetForYear } from '../shared/refusals.ts'
import type { ForecastLine } from './line.ts'

/** A forecast must be about exactly one of: a service; a cost centre; a cost centre with a subjective. */
export interface NotOneForecastLine {
  readonly tag: 'NotOneForecastLine'
  /** The fields that the command gave. */
  readonly given: readonly string[]
  readonly expected: 'service; costCentre; or costCentre with subjective'
}

/** The year's budget has no such service, cost centre or head to forecast. */
export interface UnknownForecastLine {
  readonly tag: 'UnknownForecastLine'
  readonly financialYear: FinancialYear
  readonly service: string | null
  readonly costCentre: string | null
  readonly subjective: string | null
}

/** The cost centre has lines of several services, so each of its subjectives needs its own forecast. */
export interface CostCentreOfSeveralServices {
  readonly tag: 'CostCentreOfSeveralServices'
  readonly costCentre: string
  readonly services: readonly string[]
}

/** A forecast for a period cannot be dated before that period begins. */
export interface ForecastBeforePeriod {
  readonly tag: 'ForecastBeforePeriod'
  readonly period: Period
  readonly effectiveOn: PlainDate
  readonly firstDay: PlainDate
}

/** Nobody has submitted a forecast for that line and period. */
export interface NoForecast extends ForecastLine {
  readonly tag: 'NoForecast'
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** The latest forecast for that line and period has been accepted: it can now only be challenged or replaced. */
export interface ForecastAlreadyAccepted extends ForecastLine {
  readonly tag: 'ForecastAlreadyAccepted'
  readonly period: Period
}

/** Why a forecast is not submitted, challenged or accepted, in order of precedence. */
export type ForecastRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NotOneForecastLine
  | NoBudgetForYear
  | UnknownForecastLine
  | CostCentreOfSeveralServices
  | ForecastBeforePeriod
  | NoForecast
  | ForecastAlreadyAccepted
  | DatedBeforePreviousStep
  | SamePersonTwice
