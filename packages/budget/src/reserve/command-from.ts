import { type CommandFrom, told } from '@coflyfr/core'
import type {
  ContributeToReserve,
  EstablishReserve,
  ReleaseReserve,
  RepurposeReserve,
  RestateReserve,
  TransferBetweenReserves,
} from './commands.ts'
import type { ReserveEvent } from './events.ts'

type Name = (
  | EstablishReserve
  | ContributeToReserve
  | ReleaseReserve
  | RepurposeReserve
  | TransferBetweenReserves
  | RestateReserve
)['command']

/** Recovers the commands that led to the events of a reserve. */
export const reserveCommandFrom: CommandFrom<ReserveEvent, Name> = {
  ReserveEstablished: told('EstablishReserve', 'onRecord'),
  ContributedToReserve: told('ContributeToReserve', 'onRecord'),
  ReserveReleased: told('ReleaseReserve', 'onRecord'),
  ReserveRepurposed: told('RepurposeReserve', 'purposeBefore', 'amount', 'onRecord'),
  TransferredBetweenReserves: told('TransferBetweenReserves', 'onRecord'),
  ReserveRestated: told('RestateReserve', 'onRecord'),
}
