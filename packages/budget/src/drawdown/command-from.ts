import { type CommandFrom, told } from '@coflyfr/core'
import type {
  ApproveDrawdown,
  PostDrawdown,
  RequestDrawdown,
  ReverseDrawdown,
  VoidDrawdown,
} from './commands.ts'
import type { DrawdownEvent } from './events.ts'

type Name = (
  | RequestDrawdown
  | ApproveDrawdown
  | PostDrawdown
  | VoidDrawdown
  | ReverseDrawdown
)['command']

/** Recovers the commands that led to the events of a drawdown. */
export const drawdownCommandFrom: CommandFrom<DrawdownEvent, Name> = {
  DrawdownRequested: told('RequestDrawdown', 'contentHash', 'route'),
  DrawdownAgreed: told('ApproveDrawdown', 'onRecord', 'route'),
  DrawdownApproved: told('ApproveDrawdown', 'onRecord', 'route'),
  DrawdownPosted: told('PostDrawdown', 'financialYear', 'to', 'released'),
  DrawdownVoided: told('VoidDrawdown'),
  DrawdownReversed: told('ReverseDrawdown', 'financialYear', 'to'),
}
