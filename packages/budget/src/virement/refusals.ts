import type { FinancialYear } from '@coflyfr/core'
import type {
  ActorIsNotBy,
  DecisionDoesNotSupport,
  DecisionNotInEffect,
  NoRoute,
  NoRulesInForce,
  NotInRoute,
  RoleNotAllowed,
  SamePersonTwice,
  StepRefusal,
} from '@coflyfr/governance/rules'
import type { LegsRefusal } from '../shared/leg-rules.ts'
import type {
  AlreadyApproved,
  CapitalMixesWithRevenue,
  ContentHashDiffers,
  DatedBeforePreviousStep,
  DateOutsideYear,
  NoBudgetForYear,
  NotApproved,
  NotControllable,
  NotEnoughBudget,
  ReferenceInUse,
  ServiceCarriedForward,
  UnknownLine,
} from '../shared/refusals.ts'
import type { Virement } from './state.ts'

/** There is no virement with that reference in that year. */
export interface UnknownVirement {
  readonly tag: 'UnknownVirement'
  readonly reference: string
  readonly financialYear: FinancialYear
}

/**
 * The virement is settled (`posted`, `rejected`, `withdrawn` or `reversed`). Only a posted one can still be reversed.
 */
export interface VirementNotPending {
  readonly tag: 'VirementNotPending'
  readonly reference: string
  readonly state: Virement['status']
}

/** Only a posted virement can be reversed. */
export interface NotPosted {
  readonly tag: 'NotPosted'
  readonly reference: string
  readonly state: Virement['status']
}

/** The virement has already been reversed, which can happen only once (INVARIANTS C6). */
export interface AlreadyReversed {
  readonly tag: 'AlreadyReversed'
  readonly reference: string
  readonly reversalReference: string
  readonly state: Virement['status']
}

/** A reversal is the exact opposite of one virement. It can be withdrawn, but not amended. */
export interface ReversalCannotBeAmended {
  readonly tag: 'ReversalCannotBeAmended'
  readonly reference: string
  readonly reverses: string
}

/** `laterYears` names a year that is not later than the virement's own, or names one year twice. */
export interface LaterYearNotLater {
  readonly tag: 'LaterYearNotLater'
  readonly financialYear: FinancialYear
  readonly laterYear: FinancialYear
}

/** Why a proposal, an amendment or a reversal is refused. */
export type ProposalRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | NoBudgetForYear
  | ReferenceInUse
  | UnknownVirement
  | VirementNotPending
  | NotPosted
  | AlreadyReversed
  | ReversalCannotBeAmended
  | DateOutsideYear
  | DatedBeforePreviousStep
  | LaterYearNotLater
  | LegsRefusal
  | UnknownLine
  | ServiceCarriedForward
  | CapitalMixesWithRevenue
  | NotControllable
  | NotEnoughBudget
  | NoRoute

/** Why an agreement, an approval or a rejection is refused. */
export type DecisionRefusal =
  | NoRulesInForce
  | ActorIsNotBy
  | UnknownVirement
  | VirementNotPending
  | AlreadyApproved
  | ContentHashDiffers
  | DateOutsideYear
  | DatedBeforePreviousStep
  | StepRefusal
  | NotInRoute
  | DecisionDoesNotSupport
  | DecisionNotInEffect

/** Why a posting or a withdrawal is refused. */
export type SettlementRefusal =
  | NoRulesInForce
  | RoleNotAllowed
  | UnknownVirement
  | VirementNotPending
  | NotApproved
  | DateOutsideYear
  | DatedBeforePreviousStep
  | SamePersonTwice
  | ServiceCarriedForward
  | NotEnoughBudget
