import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type EngagementCommand, engagementCommands } from './commands.ts'
import { decideEngagement } from './decide.ts'
import { type EngagementEvent, engagementEvents } from './events.ts'
import type { EngagementRefusal } from './refusals.ts'
import { type EngagementState, evolveEngagement, initialEngagement } from './state.ts'

/** Carries out commands about an engagement on `engagement-<id>`. */
export const engagementHandler: CommandHandler<
  EngagementCommand,
  EngagementState,
  EngagementEvent,
  RulesContext,
  EngagementRefusal
> = {
  name: 'engagement',
  decider: {
    initialState: initialEngagement,
    evolve: evolveEngagement,
    decide: withRoles(decideEngagement),
  },
  events: engagementEvents,
  streamOf: ({ data }) => streamName('engagement', data.engagement),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideEngagement),
}

/** The commands about an engagement, with the codecs of their data. */
export const engagementCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  engagementHandler,
  engagementCommands,
)
