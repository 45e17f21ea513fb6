import { type CommandFrom, told } from '@coflyfr/core'
import type { TimescalesCommand } from './commands.ts'
import type { TimescalesEvent } from './events.ts'

/** How the events of the stream `timescales` tell the commands that led to them. */
export const timescalesCommandFrom: CommandFrom<TimescalesEvent, TimescalesCommand['command']> = {
  TimescalesSet: told('SetTimescales'),
  BankHolidaysPublished: told('PublishBankHolidays'),
}
