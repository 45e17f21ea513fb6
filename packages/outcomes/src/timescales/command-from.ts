import { type CommandFrom, told } from '@coflyfr/core'
import type { TimescalesCommand } from './commands.ts'
import type { TimescalesEvent } from './events.ts'

/** Recovers the commands that led to the events of the stream `timescales`. */
export const timescalesCommandFrom: CommandFrom<TimescalesEvent, TimescalesCommand['command']> = {
  TimescalesSet: told('SetTimescales'),
  BankHolidaysPublished: told('PublishBankHolidays'),
}
