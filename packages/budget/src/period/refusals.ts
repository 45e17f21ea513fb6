import type { FinancialYear, Period } from '@coflyfr/core'
import type {
  ActorIsNotBy,
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { DatedBeforePreviousStep, ServiceCarriedForward } from '../shared/refusals.ts'

/** The period is already closed. */
export interface PeriodAlreadyClosed {
  readonly tag: 'PeriodAlreadyClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** An earlier period is still open. Periods close in order, so that late postings have only one place to go. */
export interface EarlierPeriodOpen {
  readonly tag: 'EarlierPeriodOpen'
  readonly financialYear: FinancialYear
  readonly period: Period
  /** The first open one. */
  readonly open: Period
}

/** The period is not closed, so it cannot be reopened. */
export interface PeriodNotClosed {
  readonly tag: 'PeriodNotClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
}

/** A later period is closed. Only the latest closed period can be reopened (INVARIANTS C5). */
export interface NotLatestClosed {
  readonly tag: 'NotLatestClosed'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly latest: Period
}

/** The log has no close of that period at that position. */
export interface UnknownClose {
  readonly tag: 'UnknownClose'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly upTo: number
}

/** That close has already been sealed, which can happen only once. */
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
