import type { FinancialYear, PlainDate } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { FloorBroken } from '../reserve-account/floor.ts'
import type {
  AmountNotPositive,
  CapitalGivesToReserve,
  DatedBeforePreviousStep,
  DateOutsideYear,
  NoBudgetForYear,
  NotControllable,
  NotEnoughBudget,
  ReferenceInUse,
  ServiceCarriedForward,
  UnknownLine,
  UnknownReserve,
} from '../shared/refusals.ts'

/** A reserve is established once. */
export interface ReserveAlreadyEstablished {
  readonly tag: 'ReserveAlreadyEstablished'
  readonly reserve: string
}

/** The reserve has that purpose already. */
export interface PurposeUnchanged {
  readonly tag: 'PurposeUnchanged'
  readonly reserve: string
  readonly purpose: string
}

/** A reserve does not transfer to itself. */
export interface SameReserve {
  readonly tag: 'SameReserve'
  readonly reserve: string
}

/** A restatement changes what a year opens with, so it takes effect on the year's first day. */
export interface NotFirstDayOfYear {
  readonly tag: 'NotFirstDayOfYear'
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
  readonly firstDay: PlainDate
}

/** A restatement of zero changes nothing. */
export interface NothingRestated {
  readonly tag: 'NothingRestated'
  readonly reserve: string
  readonly reference: string
}

/** Why an opening balance is not restated, in order of precedence. */
export type RestatementRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownReserve
  | NothingRestated
  | ReferenceInUse
  | NotFirstDayOfYear
  | DatedBeforePreviousStep
  | FloorBroken
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why a command about a reserve itself is refused, in order of precedence. */
export type ReserveRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | ReserveAlreadyEstablished
  | UnknownReserve
  | SameReserve
  | AmountNotPositive
  | ReferenceInUse
  | FloorBroken
  | DatedBeforePreviousStep
  | PurposeUnchanged
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why a contribution out of a head of the budget is refused, in order of precedence. */
export type HeadContributionRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | UnknownReserve
  | AmountNotPositive
  | ReferenceInUse
  | DateOutsideYear
  | DatedBeforePreviousStep
  | UnknownLine
  | NotControllable
  | CapitalGivesToReserve
  | ServiceCarriedForward
  | NotEnoughBudget
  | DecisionDoesNotSupport
  | DecisionNotInEffect
