import { type CommandFrom, told } from '@coflyfr/core'
import type { EngagementCommand } from './commands.ts'
import type { EngagementEvent } from './events.ts'

/** How the events of an engagement tell the commands that led to them. */
export const engagementCommandFrom: CommandFrom<EngagementEvent, EngagementCommand['command']> = {
  EngagementRecorded: told('RecordEngagement'),
  ResponseRecorded: told('RecordResponse'),
}
