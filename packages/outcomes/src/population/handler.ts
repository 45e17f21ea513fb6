import {
  type CommandDefinition,
  type CommandHandler,
  defineCommands,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { explainWithRoles, withRoles } from '../roles.ts'
import { type PopulationCommand, populationCommands } from './commands.ts'
import { decidePopulation } from './decide.ts'
import { type PopulationEvent, populationEvents } from './events.ts'
import type { PopulationRefusal } from './refusals.ts'
import { evolvePopulation, initialPopulation, type PopulationState } from './state.ts'

/** Carries out commands about a population on `population-<group>`. */
export const populationHandler: CommandHandler<
  PopulationCommand,
  PopulationState,
  PopulationEvent,
  RulesContext,
  PopulationRefusal
> = {
  name: 'population',
  decider: {
    initialState: initialPopulation,
    evolve: evolvePopulation,
    decide: withRoles(decidePopulation),
  },
  events: populationEvents,
  streamOf: ({ data }) => streamName('population', data.group),
  contextOf: () => ({ rules: rulesSource() }),
  rationale: explainWithRoles(decidePopulation),
}

/** The commands about a population, with the codecs of their data. */
export const populationCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  populationHandler,
  populationCommands,
)
