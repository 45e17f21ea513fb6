import type { FinancialYear, Period } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed, SamePersonTwice } from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { ContentHashDiffers, DatedBeforePreviousStep } from '../shared/refusals.ts'

/** The difference to be signed must be the ledger's figure less the extract's. */
export interface DifferenceDoesNotAgree {
  readonly tag: 'DifferenceDoesNotAgree'
  readonly given: PoundsText
  /** Ledger less extract. */
  readonly expected: PoundsText
}

/** No reconciliation of that period and source has been prepared. */
export interface NothingPrepared {
  readonly tag: 'NothingPrepared'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly source: string
}

/** The reconciliation has already been reviewed. Preparing it again starts a new one. */
export interface AlreadyReviewed {
  readonly tag: 'AlreadyReviewed'
  readonly financialYear: FinancialYear
  readonly period: Period
  readonly source: string
  readonly by: string
}

/** Why a reconciliation is not taken as prepared, in order of precedence. */
export type PrepareRefusal = NoRulesInForce | RoleNotAllowed | DifferenceDoesNotAgree

/** Why a reconciliation is not taken as reviewed, in order of precedence; `ContentHashDiffers` where it was prepared again. */
export type ReviewRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NothingPrepared
  | ContentHashDiffers
  | AlreadyReviewed
  | SamePersonTwice
  | DatedBeforePreviousStep
