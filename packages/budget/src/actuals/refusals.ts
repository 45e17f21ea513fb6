import type { FinancialYear, Period, PlainDate } from '@coflyfr/core'
import type { NoRulesInForce, RoleNotAllowed } from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { TotalTooLarge } from '../approval/refusals.ts'

/** The batch was closed: what else its file holds goes into another one. */
export interface BatchAlreadyClosed {
  readonly tag: 'BatchAlreadyClosed'
  readonly source: string
  readonly batch: string
}

/** A command without a posting. */
export interface NoPostings {
  readonly tag: 'NoPostings'
  readonly batch: string
}

/** More postings than one command takes: they go in as several, and the batch's control total proves that all are in. */
export interface TooManyPostings {
  readonly tag: 'TooManyPostings'
  readonly count: number
  readonly countMax: number
}

/** Postings came in that the importer does not know of: it reads the source again, so that it does not append a row twice. */
export interface SourceHoldsOther {
  readonly tag: 'SourceHoldsOther'
  readonly source: string
  /** How many postings the importer knows. */
  readonly given: number
  readonly holds: number
}

/** A posting without a stated period has its date outside the financial year. */
export interface PostingOutsideYear {
  readonly tag: 'PostingOutsideYear'
  readonly financialYear: FinancialYear
  /** Which posting of the command, the first being 1. */
  readonly number: number
  readonly reference: string
  readonly postedOn: PlainDate
}

/** The period that a posting belongs to is closed, and every one after it as well: an audit adjustment needs a reopening. */
export interface NoOpenPeriod {
  readonly tag: 'NoOpenPeriod'
  readonly financialYear: FinancialYear
  readonly period: Period
  /** Which posting of the command, the first being 1. */
  readonly number: number
  readonly reference: string
}

/** The batch holds another number of postings than its file is said to. */
export interface BatchCountDiffers {
  readonly tag: 'BatchCountDiffers'
  readonly batch: string
  readonly expected: number
  readonly actual: number
  /** Actual less expected: postings too many, or missing where negative. */
  readonly difference: number
}

/** A control figure of the batch is another than its file is said to have, be it by a penny. */
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
