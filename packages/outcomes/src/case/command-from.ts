import { type CommandFrom, told } from '@coflyfr/core'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'

/** How the events of a case tell the commands that led to them. */
export const caseCommandFrom: CommandFrom<CaseEvent, CaseCommand['command']> = {
  ContactReceived: told('ReceiveContact'),
  ContactDecided: told('DecideContact'),
  HandedOff: told('HandOff'),
  ServiceRequested: told('RequestService'),
  CrossReferred: told('CrossRefer', 'fromService'),
  ServiceStarted: told('StartService', 'service'),
}
