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

/** The reserve has no drawdown of that reference. */
export interface UnknownDrawdown {
  readonly tag: 'UnknownDrawdown'
  readonly reserve: string
  readonly reference: string
}

/** Nothing is left of the drawdown: it was posted in full or voided (INVARIANTS A6). */
export interface DrawdownNotPending {
  readonly tag: 'DrawdownNotPending'
  readonly reference: string
  readonly state: Drawdown['status']
}

/** Its last day is past: it can be neither approved, posted nor voided, and its amount is free again (INVARIANTS A7). */
export interface DrawdownExpired {
  readonly tag: 'DrawdownExpired'
  readonly reference: string
  readonly expiresOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** It would expire before it is asked for. */
export interface ExpiresBeforeRequest {
  readonly tag: 'ExpiresBeforeRequest'
  readonly expiresOn: PlainDate
  readonly effectiveOn: PlainDate
}

/** More than what is neither posted nor released (INVARIANTS A6). */
export interface MoreThanPending {
  readonly tag: 'MoreThanPending'
  readonly reference: string
  readonly amount: PoundsText
  readonly pending: PoundsText
}

/** The year's budget holds nothing from this drawdown: never posted there, not received yet, or given back already. */
export interface NothingToReverse {
  readonly tag: 'NothingToReverse'
  readonly reserve: string
  readonly reference: string
}

/** More than the year's budget still holds from this drawdown. */
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
