import { type CommandFrom, told } from '@coflyfr/core'
import type { PurposeCommand } from './commands.ts'
import type { PurposeEvent } from './events.ts'

/** Recovers the commands that led to the events of purposes. */
export const purposeCommandFrom: CommandFrom<PurposeEvent, PurposeCommand['command']> = {
  PurposeAssigned: told('AssignPurpose'),
  PurposeReleased: told('ReleasePurpose'),
}
