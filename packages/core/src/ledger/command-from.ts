import { type CommandTellers, commandTellers, told } from '../command-from.ts'
import type { EventOf } from '../event-definition.ts'
import {
  type CommandRefused,
  type HistoryClosed,
  type LedgerOpened,
  ledgerEvents,
} from './events.ts'

type LedgerEvent =
  | EventOf<typeof LedgerOpened>
  | EventOf<typeof HistoryClosed>
  | EventOf<typeof CommandRefused>

/** How the ledger's events about itself tell the commands that led to them. */
export const ledgerCommandFrom: CommandTellers = commandTellers<LedgerEvent>(ledgerEvents, {
  LedgerOpened: told('OpenLedger'),
  HistoryClosed: told('CloseHistory'),
  // Evidence of a refusal keeps nothing that could say what was refused.
  CommandRefused: () => null,
})
