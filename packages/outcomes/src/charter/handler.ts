import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type CharterCommand, charterCommands } from './commands.ts'
import { decideCharter } from './decide.ts'
import { type CharterEvent, charterEvents } from './events.ts'
import type { CharterRefusal } from './refusals.ts'
import { type CharterState, evolveCharter, initialCharter } from './state.ts'

/** Carries out commands about a charter on `charter-<id>`. */
export const charterHandler: CommandHandler<
  CharterCommand,
  CharterState,
  CharterEvent,
  RulesContext,
  CharterRefusal
> = {
  name: 'charter',
  decider: {
    initialState: initialCharter,
    evolve: evolveCharter,
    decide: withRoles(decideCharter),
  },
  events: charterEvents,
  streamOf: ({ data }) => streamName('charter', data.charter),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideCharter),
}

/** The commands about a charter, with the codecs of their data. */
export const charterCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  charterHandler,
  charterCommands,
)
