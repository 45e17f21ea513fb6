import type {
  DecisionDoesNotSupport,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { FloorBroken } from '../reserve-account/floor.ts'
import type {
  AmountNotPositive,
  DatedBeforePreviousStep,
  DateOutsideYear,
  NoBudgetForYear,
  NotEnoughBudget,
  ReferenceInUse,
  UnknownLine,
  UnknownReserve,
} from '../shared/refusals.ts'

/** A reserve is established once. */
export interface ReserveAlreadyEstablished {
  readonly tag: 'ReserveAlreadyEstablished'
  readonly reserve: string
}

/** The purpose is the one that the reserve has already. */
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
  | NotEnoughBudget
  | DecisionDoesNotSupport
