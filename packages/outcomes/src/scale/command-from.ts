import { type CommandFrom, told } from '@coflyfr/core'
import type { ScaleCommand } from './commands.ts'
import type { ScaleEvent } from './events.ts'

/** How the events of a scale tell the commands that led to them. */
export const scaleCommandFrom: CommandFrom<ScaleEvent, ScaleCommand['command']> = {
  ScaleDefined: told('DefineScale'),
  ScaleRetired: told('RetireScale'),
}
