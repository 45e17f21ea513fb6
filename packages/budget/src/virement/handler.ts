import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import type { CarryVirement } from './carry/commands.ts'
import { type CarryContext, type CarryRefusal, carryVirement } from './carry/decide.ts'
import { laterYearsSource } from './carry/state.ts'
import {
  decideOnVirement,
  decideVirement,
  type VirementCommand,
  type VirementDecision,
} from './decide.ts'
import type { VirementContext } from './propose.ts'
import { rationaleOfVirement } from './rationale.ts'
import type { DecisionRefusal, ProposalRefusal, SettlementRefusal } from './refusals.ts'
import type { DecisionContext } from './take-step.ts'

/** Proposes, amends, posts, withdraws and reverses virements on `budget-<year>`. */
export const virementHandler = budgetYearHandler<
  VirementCommand,
  VirementContext,
  ProposalRefusal | SettlementRefusal
>(decideVirement, ofYear, () => ({ rules: rulesSource() }), rationaleOfVirement)

/** Agrees, approves and rejects virements on `budget-<year>`, reading the minutes of whoever decides. */
export const virementDecisionHandler = budgetYearHandler<
  VirementDecision,
  DecisionContext,
  DecisionRefusal
>(
  decideOnVirement,
  ofYear,
  ({ data }) => ({ rules: rulesSource(), minutes: decisionSource(data.by) }),
  rationaleOfVirement,
)

/** Takes earlier years' virements into `budget-<year>`; a process gives its command. */
export const carryHandler = budgetYearHandler<CarryVirement, CarryContext, CarryRefusal>(
  carryVirement,
  ofYear,
  ({ data }) => ({ laterYears: laterYearsSource(data.postedInYear) }),
)
