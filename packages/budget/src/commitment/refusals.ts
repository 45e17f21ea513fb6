import type { FinancialYear, Period, PlainDate } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { GiftAlreadyReceived, UnknownGift } from '../receipt/refusals.ts'
import type { Head } from '../shared/leg.ts'
import type {
  AmountNotPositive,
  DatedBeforePreviousStep,
  DateOutsideYear,
  NoBudgetForYear,
  ReferenceInUse,
  UnknownLine,
  YearNotOver,
} from '../shared/refusals.ts'
import type { Commitment } from './state.ts'

/** The service has no commitment with that reference in that year. */
export interface UnknownCommitment {
  readonly tag: 'UnknownCommitment'
  readonly financialYear: FinancialYear
  readonly service: string
  readonly reference: string
}

/** The head is a line of another service. Record the commitment with that service. */
export interface HeadOfOtherService extends Head {
  readonly tag: 'HeadOfOtherService'
  readonly service: string
  /** The service that the year's budget has the head under. */
  readonly budgetService: string
}

/** The commitment has been closed or carried into the next year, so nothing more can happen to it. */
export interface CommitmentNotOpen {
  readonly tag: 'CommitmentNotOpen'
  readonly reference: string
  readonly state: Commitment['status']
}

/** The invoices would come to more than the commitment (INVARIANTS A9). Commit the extra cost first. */
export interface MoreThanCommitted {
  readonly tag: 'MoreThanCommitted'
  readonly rule: 'A9'
  readonly reference: string
  readonly amount: PoundsText
  readonly committed: PoundsText
  readonly invoiced: PoundsText
  /** By how much the amount is too large. */
  readonly excess: PoundsText
}

/** The commitment already has that invoice. */
export interface InvoiceAlreadyTaken {
  readonly tag: 'InvoiceAlreadyTaken'
  readonly reference: string
  readonly invoice: string
}

/**
 * An invoice without a posting counts as an actual on its own day, and the period of that day is closed (INVARIANTS
 * C4). Date it in an open period.
 */
export interface InvoiceInClosedPeriod {
  readonly tag: 'InvoiceInClosedPeriod'
  readonly rule: 'C4'
  readonly reference: string
  readonly effectiveOn: PlainDate
  readonly period: Period
  /** The first open month; null where all twelve are closed, for no day is of P13. */
  readonly open: Period | null
}

/**
 * That source has no posting with that reference in the year, so the invoice would be neither committed nor spent
 * (INVARIANTS A9). Send it again once the posting is in, or without naming one.
 */
export interface UnknownPosting {
  readonly tag: 'UnknownPosting'
  readonly rule: 'A9'
  readonly financialYear: FinancialYear
  readonly source: string
  readonly reference: string
}

/** The commitment is fully invoiced, so nothing is left to carry into the next year. Close it instead. */
export interface NothingToCarry {
  readonly tag: 'NothingToCarry'
  readonly reference: string
}

/** Why a commitment is not raised, in order of precedence. */
export type RaiseRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | ReferenceInUse
  | AmountNotPositive
  | DateOutsideYear
  | UnknownLine
  | HeadOfOtherService

/** Why a commitment is not invoiced, closed or carried, in order of precedence. */
export type CommitmentRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownCommitment
  | CommitmentNotOpen
  | AmountNotPositive
  | InvoiceAlreadyTaken
  | DateOutsideYear
  | DatedBeforePreviousStep
  | YearNotOver
  | InvoiceInClosedPeriod
  | UnknownPosting
  | MoreThanCommitted
  | NothingToCarry
  | ReferenceInUse

/** Why the next year does not take a commitment that was carried into it, in order of precedence. */
export type CommitmentReceiptRefusal =
  | RoleNotAllowed
  | UnknownGift
  | GiftAlreadyReceived
  | ReferenceInUse
