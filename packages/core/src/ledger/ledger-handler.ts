import { left, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { exactObject } from '../codec/exact-object.ts'
import type { Command } from '../command.ts'
import { type CommandDefinition, defineCommands } from '../command-definition.ts'
import type { CommandHandler } from '../command-handler.ts'
import type { NoContext } from '../context.ts'
import type { EventOf } from '../event-definition.ts'
import { HistoryClosed, LedgerOpened, ledgerEvents, ledgerStream } from './events.ts'

/** Records the opening of an empty ledger; `init` gives it. */
type OpenLedger = Command<'OpenLedger', EventOf<typeof LedgerOpened>['data']>
/** Ends a history load: from now on recorded times come from the clock. */
type CloseHistory = Command<'CloseHistory', Readonly<Record<never, never>>>
type LedgerCommand = OpenLedger | CloseHistory
type LedgerEvent = EventOf<typeof LedgerOpened> | EventOf<typeof HistoryClosed>

/** The ledger has already been opened. That happens once, with `init`. */
interface LedgerIsOpen {
  readonly tag: 'LedgerIsOpen'
}

/** No history load is open: the ledger was opened without one, or it has already been closed. */
interface NoHistoryIsOpen {
  readonly tag: 'NoHistoryIsOpen'
}

type LedgerState = 'empty' | 'live' | 'loading-history'

const evolve = (_state: LedgerState, event: LedgerEvent): LedgerState => {
  switch (event.type) {
    case 'LedgerOpened':
      return event.data.history ? 'loading-history' : 'live'
    case 'HistoryClosed':
      return 'live'
  }
}

/** Decides about the ledger as a whole: its opening and the end of its history load. */
export const ledgerHandler: CommandHandler<
  LedgerCommand,
  LedgerState,
  LedgerEvent,
  NoContext,
  LedgerIsOpen | NoHistoryIsOpen
> = {
  name: 'ledger',
  events: ledgerEvents,
  streamOf: () => ledgerStream,
  contextOf: () => ({}),
  decider: {
    initialState: () => 'empty',
    evolve,
    decide: (command, state) => {
      switch (command.command) {
        case 'OpenLedger':
          return state === 'empty'
            ? right([LedgerOpened.of(command.effectiveOn, command.data)])
            : left({ tag: 'LedgerIsOpen' })
        case 'CloseHistory':
          return state === 'loading-history'
            ? right([HistoryClosed.of(command.effectiveOn, {})])
            : left({ tag: 'NoHistoryIsOpen' })
      }
    },
  },
}

/** Every command about the ledger itself, its opening included: what an audit decides again. */
export const everyLedgerCommand: readonly CommandDefinition[] = defineCommands(ledgerHandler, {
  OpenLedger: LedgerOpened.data,
  CloseHistory: exactObject('CloseHistory', {}) as t.Type<
    Readonly<Record<never, never>>,
    unknown,
    unknown
  >,
})

/** The commands that a caller may give about the ledger itself; opening is `init`'s alone. */
export const ledgerCommands: readonly CommandDefinition[] = everyLedgerCommand.filter(
  ({ name }) => name === 'CloseHistory',
)
