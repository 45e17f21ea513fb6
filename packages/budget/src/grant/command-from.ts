import { type CommandFrom, told } from '@coflyfr/core'
import type { ReceiveSpecificGrant } from './commands.ts'
import type { SpecificGrantReceived } from './events.ts'

/** Recovers the commands that led to the events of specific grants. */
export const grantCommandFrom: CommandFrom<SpecificGrantReceived, ReceiveSpecificGrant['command']> =
  { SpecificGrantReceived: told('ReceiveSpecificGrant', 'onRecord') }
