import type { FinancialYear, Period } from '@coflyfr/core'
import type {
  ActorIsNotBy,
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep, ServiceCarriedForward } from '../shared/refusals.ts'

/** The period is closed. */
export interface PeriodAlreadyClosed {
  readonly tag: 'PeriodAlreadyClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** A period before it is open: periods close in order, so that what comes late has one place to go. */
export interface EarlierPeriodOpen {
  readonly tag: 'EarlierPeriodOpen'
  readonly financialYear: FinancialYear
  readonly period: Period
  /** The first open one. */
  readonly open: Period
}

/** The period is open already. */
export interface PeriodNotClosed {
  readonly tag: 'PeriodNotClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** A later period is closed: only the latest closed one can be opened again (INVARIANTS C5). */
export interface NotLatestClosed {
  readonly tag: 'NotLatestClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly latest: Period
}

/** No close of that period stands at that position of the log. */
export interface UnknownClose {
  readonly tag: 'UnknownClose'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly upTo: number
}

/** That close has its seals: they are made once. */
export interface AlreadySealed {
  readonly tag: 'AlreadySealed'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly upTo: number
}

/** Why a period is not closed, in order of precedence. */
export type ClosePeriodRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | PeriodAlreadyClosed
  | EarlierPeriodOpen
  | DatedBeforePreviousStep

/** Why a period is not opened again, in order of precedence. */
export type ReopenPeriodRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | ActorIsNotBy
  | PeriodNotClosed
  | NotLatestClosed
  | DatedBeforePreviousStep
  | ServiceCarriedForward
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why reports are not sealed, in order of precedence. */
export type SealReportsRefusal = RoleNotAllowed | UnknownClose | AlreadySealed
