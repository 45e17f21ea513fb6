import { type CommandFrom, told } from '@coflyfr/core'
import type { PopulationCommand } from './commands.ts'
import type { PopulationEvent } from './events.ts'

/** How the events of a population tell the commands that led to them. */
export const populationCommandFrom: CommandFrom<PopulationEvent, PopulationCommand['command']> = {
  PopulationSet: told('SetPopulation'),
}
