import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler } from '../budget-year/handler.ts'
import { type CarryVirement, CarryVirementData } from './carry/commands.ts'
import { type CarryContext, type CarryRefusal, carryVirement } from './carry/decide.ts'
import { laterYearsSource } from './carry/state.ts'
import { virementData } from './commands.ts'
import {
  decideOnVirement,
  decideVirement,
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
>(decideVirement, () => ({ rules: rulesSource() }))

/** Agrees, approves and rejects virements on `budget-<year>`, reading the minutes of whoever decides. */
export const virementDecisionHandler = budgetYearHandler<
  VirementDecision,
  DecisionContext,
  DecisionRefusal
>(decideOnVirement, ({ data }) => ({ rules: rulesSource(), minutes: decisionSource(data.by) }))

/** Takes earlier years' virements into `budget-<year>`; a process gives its command. */
export const carryHandler = budgetYearHandler<CarryVirement, CarryContext, CarryRefusal>(
  carryVirement,
  ({ data }) => ({ laterYears: laterYearsSource(data.postedInYear) }),
)

const { AgreeVirement, ApproveVirement, RejectVirement, ...others } = virementData

/** The commands about virements. */
export const virementCommands: readonly CommandDefinition[] = [
  ...defineCommands(virementHandler, others),
  ...defineCommands(virementDecisionHandler, { AgreeVirement, ApproveVirement, RejectVirement }),
  ...defineCommands(carryHandler, { CarryVirement: CarryVirementData }),
]
