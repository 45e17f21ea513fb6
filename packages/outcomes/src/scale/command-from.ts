import { type CommandFrom, told } from '@coflyfr/core'
import type { ScaleCommand } from './commands.ts'
import type { ScaleEvent } from './events.ts'

/** Recovers the commands that led to the events of a scale. */
export const scaleCommandFrom: CommandFrom<ScaleEvent, ScaleCommand['command']> = {
  ScaleDefined: told('DefineScale'),
  ScaleRetired: told('RetireScale'),
}
