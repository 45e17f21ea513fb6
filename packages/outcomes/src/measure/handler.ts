import { type CommandDefinition, type CommandHandler, defineCommands } from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type MeasureCommand, measureCommands } from './commands.ts'
import { decideMeasure } from './decide.ts'
import { type MeasureEvent, measureEvents } from './events.ts'
import { measureStream } from './measure-stream.ts'
import type { MeasureRefusal } from './refusals.ts'
import { evolveMeasure, initialMeasure, type MeasureState } from './state.ts'

/** Carries out commands about a measure on `measure-<code>`. */
export const measureHandler: CommandHandler<
  MeasureCommand,
  MeasureState,
  MeasureEvent,
  RulesContext,
  MeasureRefusal
> = {
  name: 'measure',
  decider: {
    initialState: initialMeasure,
    evolve: evolveMeasure,
    decide: withRoles(decideMeasure),
  },
  events: measureEvents,
  streamOf: ({ data }) => measureStream(data.measure),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decideMeasure),
}

/** The commands about a measure, with the codecs of their data. */
export const measureCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  measureHandler,
  measureCommands,
)
