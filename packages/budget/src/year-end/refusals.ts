import type { FinancialYear, Period } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { HeadOfOtherService } from '../commitment/refusals.ts'
import type { GiftAlreadyReceived, UnknownGift } from '../receipt/refusals.ts'
import type {
  AmountBelowZero,
  AmountNotPositive,
  CapitalMixesWithRevenue,
  DateOutsideYear,
  NoBudgetForYear,
  ReferenceInUse,
  ServiceCarriedForward,
  UnknownLine,
  YearNotOver,
} from '../shared/refusals.ts'

/** A period before P13 is still open, so the outturn to be carried could still change. */
export interface YearStillOpen {
  readonly tag: 'YearStillOpen'
  readonly financialYear: FinancialYear
  /** The first open one. */
  readonly open: Period
}

/** Carrying forward needs at least one source of actuals and at least one service. */
export interface NothingNamed {
  readonly tag: 'NothingNamed'
  readonly list: 'actuals' | 'services'
}

/** A source, service or drawdown is listed twice and would count twice. */
export interface NamedTwice {
  readonly tag: 'NamedTwice'
  readonly list: 'actuals' | 'services' | 'funding'
  readonly name: string
}

/** There are no postings of that year from that source, so there is no outturn. Check the spelling of its name. */
export interface SourceIsEmpty {
  readonly tag: 'SourceIsEmpty'
  readonly financialYear: FinancialYear
  readonly source: string
}

/** The year's budget has no revenue line of that service. Capital is not carried this way. */
export interface UnknownService {
  readonly tag: 'UnknownService'
  readonly financialYear: FinancialYear
  readonly service: string
}

/**
 * A source of kind `reserve` must name its reserve, with the reference of the drawdown as its item; any other source
 * must not.
 */
export interface FundingMisnamed {
  readonly tag: 'FundingMisnamed'
  readonly kind: string
  readonly item: string
}

/** The amount given as available is more than what is left unused of that drawdown in this year's budget. */
export interface FundingNotDrawn {
  readonly tag: 'FundingNotDrawn'
  readonly reserve: string
  readonly reference: string
  readonly available: PoundsText
  readonly drawn: PoundsText
}

/**
 * The drawdown went to a head of a service that is carried forward. It is already in that service's budget and would
 * count twice.
 */
export interface FundingInsideService {
  readonly tag: 'FundingInsideService'
  readonly reserve: string
  readonly reference: string
  readonly service: string
}

/** The sources together do not cover the overspends above the cap. */
export interface FundingShort {
  readonly tag: 'FundingShort'
  readonly needed: PoundsText
  readonly available: PoundsText
  readonly short: PoundsText
}

/** Why a year is not ended, in order of precedence. */
export type CarryForwardRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | ReferenceInUse
  | NothingNamed
  | NamedTwice
  | AmountBelowZero
  | YearNotOver
  | DateOutsideYear
  | YearStillOpen
  | UnknownService
  | ServiceCarriedForward
  | SourceIsEmpty
  | FundingMisnamed
  | AmountNotPositive
  | FundingNotDrawn
  | FundingInsideService
  | FundingShort
  | UnknownLine
  | CapitalMixesWithRevenue
  | HeadOfOtherService
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why the next year does not take what was carried, in order of precedence. */
export type CarryReceiptRefusal = RoleNotAllowed | UnknownGift | GiftAlreadyReceived | UnknownLine
