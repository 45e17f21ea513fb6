import { type CommandFrom, told } from '@coflyfr/core'
import type { CharterCommand } from './commands.ts'
import type { CharterEvent } from './events.ts'

/** Recovers the commands that led to the events of a charter. */
export const charterCommandFrom: CommandFrom<CharterEvent, CharterCommand['command']> = {
  CharterAdopted: told('AdoptCharter'),
  PromiseAmended: told('AmendPromise'),
  PromiseReported: told('ReportPromise'),
}
