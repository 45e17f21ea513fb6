import { type CommandFrom, told } from '@coflyfr/core'
import type { ClockCommand } from './commands.ts'
import type { ClockEvent } from './events.ts'

/** How the events about clocks tell the commands that led to them. */
export const clockCommandFrom: CommandFrom<ClockEvent, ClockCommand['command']> = {
  ClockRestarted: told('RestartClock'),
  TemporaryApprovalGiven: told('ApproveTemporarily'),
  TemporaryApprovalEnded: told('EndTemporaryApproval'),
}
