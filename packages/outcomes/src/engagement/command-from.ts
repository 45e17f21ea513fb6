import { type CommandFrom, told } from '@coflyfr/core'
import type { EngagementCommand } from './commands.ts'
import type { EngagementEvent } from './events.ts'

/** Recovers the commands that led to the events of an engagement. */
export const engagementCommandFrom: CommandFrom<EngagementEvent, EngagementCommand['command']> = {
  EngagementRecorded: told('RecordEngagement'),
  ResponseRecorded: told('RecordResponse'),
}
