import type { FinancialYear } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type {
  AmountBelowZero,
  AmountNotPositive,
  DatedBeforePreviousStep,
  DateOutsideYear,
  ReferenceInUse,
} from '../shared/refusals.ts'

/** No reduction with that reference was approved in that year. */
export interface UnknownReduction {
  readonly tag: 'UnknownReduction'
  readonly financialYear: FinancialYear
  readonly reference: string
}

/** The reduction was formally removed, so nothing more can be reported on it. */
export interface ReductionIsRemoved {
  readonly tag: 'ReductionIsRemoved'
  readonly reference: string
}

/** Why a reduction is not approved, reported or removed, in order of precedence. */
export type ReductionRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | ReferenceInUse
  | UnknownReduction
  | ReductionIsRemoved
  | AmountNotPositive
  | AmountBelowZero
  | DateOutsideYear
  | DatedBeforePreviousStep
  | DecisionDoesNotSupport
  | DecisionNotInEffect
