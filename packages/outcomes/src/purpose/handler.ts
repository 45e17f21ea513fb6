import {
  type CommandDefinition,
  type CommandHandler,
  type ContextSources,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type PurposeCommand, purposeCommands } from './commands.ts'
import { decidePurpose, type PurposeContext } from './decide.ts'
import { type PurposeEvent, purposeEvents } from './events.ts'
import { planInForce } from './plan-in-force.ts'
import type { PurposeRefusal } from './refusals.ts'
import { reserveIsKnown } from './reserve-is-known.ts'
import { sourcesOfYear } from './sources-of-year.ts'
import { evolvePurposes, initialPurposes, type PurposesState } from './state.ts'

const contextOf = (command: PurposeCommand): ContextSources<PurposeContext> => {
  const rules = rulesSource()
  if (command.command === 'ReleasePurpose') return { rules }
  const { financialYear, purpose } = command.data
  const read = { rules, sources: sourcesOfYear(financialYear) }
  switch (purpose.kind) {
    case 'theme':
    case 'action':
      return { ...read, plan: planInForce(purpose.plan) }
    case 'reserve':
      return { ...read, reserveIsKnown: reserveIsKnown(purpose.reserve) }
    case 'grant':
      return read
  }
}

/** Carries out commands about what money is for on `purposes-<year>`. */
export const purposeHandler: CommandHandler<
  PurposeCommand,
  PurposesState,
  PurposeEvent,
  PurposeContext,
  PurposeRefusal
> = {
  name: 'purposes',
  decider: {
    initialState: initialPurposes,
    evolve: evolvePurposes,
    decide: withRoles(decidePurpose),
  },
  events: purposeEvents,
  streamOf: ({ data }) => streamName('purposes', data.financialYear),
  contextOf,
  rationale: explainWithRoles(decidePurpose),
}

/** The commands about what money is for, with the codecs of their data. */
export const purposeCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  purposeHandler,
  purposeCommands,
)
