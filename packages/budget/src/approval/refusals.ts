import type { FinancialYear } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { Head } from '../shared/leg.ts'
import type {
  ContentHashDiffers,
  DatedBeforePreviousStep,
  DateOutsideYear,
} from '../shared/refusals.ts'

/** Council sets a year's budget once; after that, money is moved within it. */
export interface BudgetAlreadyApproved {
  readonly tag: 'BudgetAlreadyApproved'
  readonly financialYear: FinancialYear
}

/** A budget has at least one line. */
export interface NoLines {
  readonly tag: 'NoLines'
  readonly financialYear: FinancialYear
}

/** Two lines have the same cost centre and subjective: it would not be clear which of them a posting is for. */
export interface DuplicateLine extends Head {
  readonly tag: 'DuplicateLine'
}

/** Income is negative in every figure of the ledger, so an income line is negative or zero. */
export interface IncomeNotNegative extends Head {
  readonly tag: 'IncomeNotNegative'
  readonly amount: PoundsText
}

/** The number of lines is not that of the draft. */
export interface CountDoesNotMatch {
  readonly tag: 'CountDoesNotMatch'
  readonly given: number
  readonly drafted: number
}

/** The net total is not that of the draft. */
export interface TotalDoesNotMatch {
  readonly tag: 'TotalDoesNotMatch'
  readonly given: PoundsText
  readonly drafted: PoundsText
}

/** The net total is beyond what the ledger holds, 10^15 pounds either way. */
export interface TotalTooLarge {
  readonly tag: 'TotalTooLarge'
  readonly financialYear: FinancialYear
}

/**
 * The year before carried a balance to this head, and the budget has no revenue line of it: the money would stand where
 * nobody can spend it, or in capital (DOMAIN R2).
 */
export interface BalanceWithoutHead extends Head {
  readonly tag: 'BalanceWithoutHead'
  readonly financialYear: FinancialYear
  /** What waits: an underspend above zero, an overspend below. */
  readonly amount: PoundsText
}

/** What lines may be refused for on their own, in order of precedence. */
export type LinesRefusal = NoLines | DuplicateLine | IncomeNotNegative | TotalTooLarge

/** Why a budget is not drafted or approved, in order of precedence. */
export type ApprovalRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | BudgetAlreadyApproved
  | DateOutsideYear
  | DatedBeforePreviousStep
  | CountDoesNotMatch
  | TotalDoesNotMatch
  | ContentHashDiffers
  | LinesRefusal
  | BalanceWithoutHead
  | DecisionDoesNotSupport
  | DecisionNotInEffect
