import { type CommandDefinition, type CommandHandler, defineCommands } from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { type TimescalesCommand, timescalesCommands } from './commands.ts'
import { decideTimescales, explainTimescales } from './decide.ts'
import { type TimescalesEvent, timescalesEvents } from './events.ts'
import type { TimescalesRefusal } from './refusals.ts'
import { evolveTimescales, initialTimescales, type TimescalesState } from './state.ts'
import { timescalesStream } from './timescales-source.ts'

/** Carries out commands about timescales on the stream `timescales`. */
export const timescalesHandler: CommandHandler<
  TimescalesCommand,
  TimescalesState,
  TimescalesEvent,
  RulesContext,
  TimescalesRefusal
> = {
  name: 'timescales',
  decider: {
    initialState: initialTimescales,
    evolve: evolveTimescales,
    decide: decideTimescales,
  },
  events: timescalesEvents,
  streamOf: () => timescalesStream,
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainTimescales,
}

/** The commands about timescales, with the codecs of their data. */
export const timescalesCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  timescalesHandler,
  timescalesCommands,
)
