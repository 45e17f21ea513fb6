import type { FinancialYear } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type {
  CapitalMixesWithRevenue,
  DateOutsideYear,
  DuplicateHead,
  NoBudgetForYear,
  NotControllable,
  NotEnoughBudget,
  ReferenceInUse,
  ServiceCarriedForward,
  TooFewLegs,
  UnknownLine,
  ZeroLeg,
} from '../shared/refusals.ts'

/** The legs sum to zero, so this is a virement and needs a virement's approval. */
export interface EstimateIsVirement {
  readonly tag: 'EstimateIsVirement'
  readonly financialYear: FinancialYear
  readonly reference: string
}

/** Why a supplementary estimate is not approved, in order of precedence. */
export type SupplementaryEstimateRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | ReferenceInUse
  | DateOutsideYear
  | TooFewLegs
  | ZeroLeg
  | DuplicateHead
  | EstimateIsVirement
  | UnknownLine
  | ServiceCarriedForward
  | CapitalMixesWithRevenue
  | NotControllable
  | NotEnoughBudget
  | DecisionDoesNotSupport
  | DecisionNotInEffect
