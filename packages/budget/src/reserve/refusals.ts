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

/** The reserve has already been established. */
export interface ReserveAlreadyEstablished {
  readonly tag: 'ReserveAlreadyEstablished'
  readonly reserve: string
}

/** The reserve already has that purpose. */
export interface PurposeUnchanged {
  readonly tag: 'PurposeUnchanged'
  readonly reserve: string
  readonly purpose: string
}

/** A reserve cannot transfer to itself. */
export interface SameReserve {
  readonly tag: 'SameReserve'
  readonly reserve: string
}

/** A restatement changes a year's opening balance, so it must take effect on the first day of the year. */
export interface NotFirstDayOfYear {
  readonly tag: 'NotFirstDayOfYear'
  readonly financialYear: FinancialYear
  readonly effectiveOn: PlainDate
  readonly firstDay: PlainDate
}

/** The restatement is zero and would change nothing. */
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
