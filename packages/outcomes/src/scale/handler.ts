import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type ScaleCommand, scaleCommands } from './commands.ts'
import { decideScale } from './decide.ts'
import { type ScaleEvent, scaleEvents } from './events.ts'
import type { ScaleRefusal } from './refusals.ts'
import { evolveScale, initialScale, type ScaleState } from './state.ts'

/** Carries out commands about a scale on `scale-<id>`. */
export const scaleHandler: CommandHandler<
  ScaleCommand,
  ScaleState,
  ScaleEvent,
  RulesContext,
  ScaleRefusal
> = {
  name: 'scale',
  decider: { initialState: initialScale, evolve: evolveScale, decide: withRoles(decideScale) },
  events: scaleEvents,
  streamOf: ({ data }) => streamName('scale', data.scale),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideScale),
}

/** The commands about a scale, with the codecs of their data. */
export const scaleCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  scaleHandler,
  scaleCommands,
)
