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

/** Council has already set this year's budget. It is set once; after that, money is moved within it. */
export interface BudgetAlreadyApproved {
  readonly tag: 'BudgetAlreadyApproved'
  readonly financialYear: FinancialYear
}

/** The budget has no lines; it needs at least one. */
export interface NoLines {
  readonly tag: 'NoLines'
  readonly financialYear: FinancialYear
}

/** Two lines have the same cost centre and subjective, so it would be unclear which of them a posting is for. */
export interface DuplicateLine extends Head {
  readonly tag: 'DuplicateLine'
}

/** An income line must be negative or zero, because income is negative in every figure of the ledger. */
export interface IncomeNotNegative extends Head {
  readonly tag: 'IncomeNotNegative'
  readonly amount: PoundsText
}

/** The number of lines differs from the draft. */
export interface CountDoesNotMatch {
  readonly tag: 'CountDoesNotMatch'
  readonly given: number
  readonly drafted: number
}

/** The net total differs from the draft. */
export interface TotalDoesNotMatch {
  readonly tag: 'TotalDoesNotMatch'
  readonly given: PoundsText
  readonly drafted: PoundsText
}

/** The net total is beyond what the ledger can hold, 10^15 pounds either way. */
export interface TotalTooLarge {
  readonly tag: 'TotalTooLarge'
  readonly financialYear: FinancialYear
}

/**
 * A balance was carried to this head from the year before, but the budget has no revenue line for it: nobody could
 * spend the money, or it would become capital (DOMAIN R2).
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
