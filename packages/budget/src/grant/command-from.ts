import { type CommandFrom, told } from '@coflyfr/core'
import type { ReceiveSpecificGrant } from './commands.ts'
import type { SpecificGrantReceived } from './events.ts'

/** How the events of specific grants tell the commands that led to them. */
export const grantCommandFrom: CommandFrom<SpecificGrantReceived, ReceiveSpecificGrant['command']> =
  { SpecificGrantReceived: told('ReceiveSpecificGrant', 'onRecord') }
