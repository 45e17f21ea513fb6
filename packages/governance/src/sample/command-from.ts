import { type CommandFrom, told } from '@coflyfr/core'
import type { DrawSample } from './commands.ts'
import type { SampleEvent } from './events.ts'

/** How the event of a sample tells the command that led to it. */
export const sampleCommandFrom: CommandFrom<SampleEvent, DrawSample['command']> = {
  SampleDrawn: told('DrawSample'),
}
