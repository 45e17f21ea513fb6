import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import { asOneRule } from '../shared/decided-by.ts'
import { aboutVirement } from './about.ts'
import type { CarryVirement } from './carry/commands.ts'
import { type CarryContext, type CarryRefusal, carryVirement } from './carry/decide.ts'
import { laterYearsSource } from './carry/state.ts'
import {
  judgeOnVirement,
  judgeVirement,
  type VirementCommand,
  type VirementDecision,
} from './decide.ts'
import type { VirementContext } from './propose.ts'
import type { DecisionRefusal, ProposalRefusal, SettlementRefusal } from './refusals.ts'
import type { DecisionContext } from './take-step.ts'

/** Proposes, amends, posts, withdraws and reverses virements on `budget-<year>`. */
export const virementHandler = budgetYearHandler<
  VirementCommand,
  VirementContext,
  ProposalRefusal | SettlementRefusal
>(judgeVirement, ofYear, () => ({ rules: rulesSource() }), aboutVirement)

/** Agrees, approves and rejects virements on `budget-<year>`, reading the minutes of whoever decides. */
export const virementDecisionHandler = budgetYearHandler<
  VirementDecision,
  DecisionContext,
  DecisionRefusal
>(
  judgeOnVirement,
  ofYear,
  ({ data }) => ({ rules: rulesSource(), minutes: decisionSource(data.by) }),
  aboutVirement,
)

/** Takes earlier years' virements into `budget-<year>`; a process gives its command. */
export const carryHandler = budgetYearHandler<CarryVirement, CarryContext, CarryRefusal>(
  asOneRule('the virement was posted and has not been taken up yet', carryVirement),
  ofYear,
  ({ data }) => ({ laterYears: laterYearsSource(data.postedInYear) }),
)
