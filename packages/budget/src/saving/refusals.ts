import type { FinancialYear } from '@coflyfr/core'
import type {
  DecisionDoesNotSupport,
  NoRulesInForce,
  RoleNotAllowed,
} from '@coflyfr/governance/rules'
import type { PoundsText } from '@coflyfr/money'
import type {
  AmountNotPositive,
  DatedBeforePreviousStep,
  DateOutsideYear,
  ReferenceInUse,
} from '../shared/refusals.ts'

/** No reduction of that reference was approved in that year. */
export interface UnknownReduction {
  readonly tag: 'UnknownReduction'
  readonly financialYear: FinancialYear
  readonly reference: string
}

/** The reduction was formally given up: nothing more is reported of it. */
export interface ReductionIsRemoved {
  readonly tag: 'ReductionIsRemoved'
  readonly reference: string
}

/** What was achieved, or is expected to be, is nothing or more: what is missing of the target is the shortfall. */
export interface AmountBelowZero {
  readonly tag: 'AmountBelowZero'
  readonly field: 'achieved' | 'projected'
  readonly amount: PoundsText
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
