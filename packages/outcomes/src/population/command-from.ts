import { type CommandFrom, told } from '@coflyfr/core'
import type { PopulationCommand } from './commands.ts'
import type { PopulationEvent } from './events.ts'

/** Recovers the commands that led to the events of a population. */
export const populationCommandFrom: CommandFrom<PopulationEvent, PopulationCommand['command']> = {
  PopulationSet: told('SetPopulation'),
}
