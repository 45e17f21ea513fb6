import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type WorkforceCommand, workforceCommands } from './commands.ts'
import { decideWorkforce } from './decide.ts'
import { type WorkforceEvent, workforceEvents } from './events.ts'
import type { WorkforceRefusal } from './refusals.ts'
import { evolveWorkforce, initialWorkforce, type WorkforceState } from './state.ts'

/** Carries out commands about a service's workforce on `workforce-<service>`. */
export const workforceHandler: CommandHandler<
  WorkforceCommand,
  WorkforceState,
  WorkforceEvent,
  RulesContext,
  WorkforceRefusal
> = {
  name: 'workforce',
  decider: {
    initialState: initialWorkforce,
    evolve: evolveWorkforce,
    decide: withRoles(decideWorkforce),
  },
  events: workforceEvents,
  streamOf: ({ data }) => streamName('workforce', data.service),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideWorkforce),
}

/** The commands about a service's workforce, with the codecs of their data. */
export const workforceCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  workforceHandler,
  workforceCommands,
)
