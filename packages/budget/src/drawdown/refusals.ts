import type { PlainDate } from '@coflyfr/core'
import type {
  ActorIsNotBy,
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  DrawdownStepRefusal,
  NoRulesInForce,
  RoleNotAllowed,
  SamePersonTwice,
} from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type { FloorBroken } from '../reserve-account/floor.ts'
import type {
  AlreadyApproved,
  AmountNotPositive,
  ContentHashDiffers,
  DatedBeforePreviousStep,
  DateOutsideYear,
  NoBudgetForYear,
  NotApproved,
  NotEnoughBudget,
  ReferenceInUse,
  ServiceCarriedForward,
  UnknownLine,
  UnknownReserve,
} from '../shared/refusals.ts'
import type { Drawdown } from './state.ts'

/** The reserve has no drawdown with that reference. */
export interface UnknownDrawdown {
  readonly tag: 'UnknownDrawdown'
  readonly reserve: string
  readonly reference: string
}

/** The drawdown was posted in full or voided, so nothing of it is pending (INVARIANTS A6). */
export interface DrawdownNotPending {
  readonly tag: 'DrawdownNotPending'
  readonly reference: string
  readonly state: Drawdown['status']
}

/**
 * The drawdown has expired: it cannot be approved, posted or voided, and its amount is available again (INVARIANTS A7).
 */
export interface DrawdownExpired {
  readonly tag: 'DrawdownExpired'
  readonly reference: string
  readonly expiresOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** The drawdown would expire before it is requested. */
export interface ExpiresBeforeRequest {
  readonly tag: 'ExpiresBeforeRequest'
  readonly expiresOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** The amount is more than what is left of the drawdown after postings and releases (INVARIANTS A6). */
export interface MoreThanPending {
  readonly tag: 'MoreThanPending'
  readonly reference: string
  readonly amount: PoundsText
  readonly pending: PoundsText
}

/**
 * The year's budget holds nothing from this drawdown: it was never posted there, is not received yet, or has already
 * been returned.
 */
export interface NothingToReverse {
  readonly tag: 'NothingToReverse'
  readonly reserve: string
  readonly reference: string
}

/** The amount is more than the year's budget still holds from this drawdown. */
export interface MoreThanReceived {
  readonly tag: 'MoreThanReceived'
  readonly reference: string
  readonly amount: PoundsText
  readonly received: PoundsText
  readonly reversed: PoundsText
  readonly appliedAtYearEnd: PoundsText
}

/** Why a request is refused, in order of precedence. */
export type RequestRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownReserve
  | ReferenceInUse
  | AmountNotPositive
  | ExpiresBeforeRequest
  | DateOutsideYear
  | NoBudgetForYear
  | UnknownLine
  | FloorBroken
  | DatedBeforePreviousStep

/** Why an approval is refused, in order of precedence. */
export type DrawdownDecisionRefusal =
  | NoRulesInForce
  | ActorIsNotBy
  | UnknownReserve
  | UnknownDrawdown
  | DrawdownNotPending
  | AlreadyApproved
  | DrawdownExpired
  | DatedBeforePreviousStep
  | ContentHashDiffers
  | DrawdownStepRefusal
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why a posting or a voiding is refused, in order of precedence. */
export type DrawdownSettlementRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownReserve
  | UnknownDrawdown
  | DrawdownNotPending
  | NotApproved
  | DrawdownExpired
  | AmountNotPositive
  | MoreThanPending
  | DateOutsideYear
  | DatedBeforePreviousStep
  | SamePersonTwice
  | NoBudgetForYear
  | UnknownLine
  | FloorBroken

/** Why a reversal is refused, in order of precedence. */
export type DrawdownReversalRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownDrawdown
  | NothingToReverse
  | AmountNotPositive
  | MoreThanReceived
  | DateOutsideYear
  | DatedBeforePreviousStep
  | ServiceCarriedForward
  | NotEnoughBudget
