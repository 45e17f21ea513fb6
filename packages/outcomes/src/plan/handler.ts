import {
  type CommandDefinition,
  type CommandHandler,
  type ContextSources,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { withRoles } from '../roles.ts'
import { type PlanCommand, planCommands } from './commands.ts'
import { decidePlan, type PlanContext } from './decide.ts'
import { type PlanEvent, planEvents } from './events.ts'
import { evolvePlan } from './evolve.ts'
import { explainPlan } from './explain.ts'
import type { PlanRefusal } from './refusals.ts'
import { initialPlan, type PlanState } from './state.ts'

const contextOf = (command: PlanCommand): ContextSources<PlanContext> => {
  const rules = rulesSource()
  if (command.command !== 'ApprovePlan') return { rules }
  return { rules, decisions: decisionSource(command.data.by) }
}

/** Carries out commands about a plan on `plan-<id>`. */
export const planHandler: CommandHandler<
  PlanCommand,
  PlanState,
  PlanEvent,
  PlanContext,
  PlanRefusal
> = {
  name: 'plan',
  decider: { initialState: initialPlan, evolve: evolvePlan, decide: withRoles(decidePlan) },
  events: planEvents,
  streamOf: ({ data }) => streamName('plan', data.plan),
  contextOf,
  rationale: explainPlan,
}

/** The commands about a plan, with the codecs of their data. */
export const planCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  planHandler,
  planCommands,
)
