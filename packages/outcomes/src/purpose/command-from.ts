import { type CommandFrom, told } from '@coflyfr/core'
import type { PurposeCommand } from './commands.ts'
import type { PurposeEvent } from './events.ts'

/** How the events of purposes tell the commands that led to them. */
export const purposeCommandFrom: CommandFrom<PurposeEvent, PurposeCommand['command']> = {
  PurposeAssigned: told('AssignPurpose'),
  PurposeReleased: told('ReleasePurpose'),
}
