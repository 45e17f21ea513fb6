import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { Head } from '../shared/leg.ts'
import type { LegsRefusal } from '../shared/leg-rules.ts'
import type {
  CapitalMixesWithRevenue,
  DateOutsideYear,
  NoBudgetForYear,
  ReferenceInUse,
  ServiceCarriedForward,
  UnknownLine,
} from '../shared/refusals.ts'

/** A grant must come in at an income head; taking it from any other head would be a virement. */
export interface NotAnIncomeHead extends Head {
  readonly tag: 'NotAnIncomeHead'
  readonly rule: 'R12'
}

/** Why a grant is not received, in order of precedence. */
export type GrantRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | ReferenceInUse
  | DateOutsideYear
  | LegsRefusal
  | UnknownLine
  | ServiceCarriedForward
  | CapitalMixesWithRevenue
  | NotAnIncomeHead
  | DecisionDoesNotSupport
  | DecisionNotInEffect
