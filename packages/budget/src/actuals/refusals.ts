import type { FinancialYear, Period, PlainDate } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { TotalTooLarge } from '../approval/refusals.ts'

/** The batch is closed. Put further postings of its file into another batch. */
export interface BatchAlreadyClosed {
  readonly tag: 'BatchAlreadyClosed'
  readonly source: string
  readonly batch: string
}

/** The command holds no postings. */
export interface NoPostings {
  readonly tag: 'NoPostings'
  readonly batch: string
}

/**
 * There are more postings than one command can take. Send them in several commands; the batch's control total proves
 * that all are in.
 */
export interface TooManyPostings {
  readonly tag: 'TooManyPostings'
  readonly count: number
  readonly countMax: number
}

/**
 * The source holds postings that the importer did not know about. The importer must read the source again, so that no
 * row is added twice.
 */
export interface SourceHoldsOther {
  readonly tag: 'SourceHoldsOther'
  readonly source: string
  /** How many postings the importer knows. */
  readonly given: number
  readonly holds: number
}

/** A posting gives no period, and its date is outside the financial year. */
export interface PostingOutsideYear {
  readonly tag: 'PostingOutsideYear'
  readonly financialYear: FinancialYear
  /** Which posting of the command, the first being 1. */
  readonly number: number
  readonly reference: string
  readonly postedOn: PlainDate
}

/** The posting's period and every later one are closed. Reopen a period for an audit adjustment. */
export interface NoOpenPeriod {
  readonly tag: 'NoOpenPeriod'
  readonly financialYear: FinancialYear
  readonly period: Period
  /** Which posting of the command, the first being 1. */
  readonly number: number
  readonly reference: string
}

/** The number of postings in the batch differs from the number given for its file. */
export interface BatchCountDiffers {
  readonly tag: 'BatchCountDiffers'
  readonly batch: string
  readonly expected: number
  readonly actual: number
  /** Actual less expected: postings too many, or missing where negative. */
  readonly difference: number
}

/** A control figure of the batch differs from the one given for its file, even if only by a penny. */
export interface ControlTotalDiffers {
  readonly tag: 'ControlTotalDiffers'
  readonly batch: string
  readonly figure: 'controlTotal' | 'debits' | 'credits'
  readonly expected: PoundsText
  readonly actual: PoundsText
  /** Actual less expected. */
  readonly difference: PoundsText
}

/** Why postings are not imported, in order of precedence. */
export type ImportActualsRefusal =
  | NoPostings
  | TooManyPostings
  | PostingOutsideYear
  | NoRulesInForce
  | RoleNotAllowed
  | BatchAlreadyClosed
  | SourceHoldsOther
  | TotalTooLarge
  | NoOpenPeriod

/** Why a batch is not closed, in order of precedence. */
export type CloseBatchRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | BatchAlreadyClosed
  | BatchCountDiffers
  | ControlTotalDiffers
