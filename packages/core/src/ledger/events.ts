/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import * as t from 'io-ts'
import { Role } from '../actor.ts'
import { exactObject } from '../codec/exact-object.ts'
import { NonEmptyText } from '../codec/non-empty-text.ts'
import { eventCatalogue } from '../event-catalogue.ts'
import { defineEvent } from '../event-definition.ts'
import { streamName } from '../stream-name.ts'

/** The stream of the ledger itself: how it was opened and when its history load ended. */
export const ledgerStream = streamName('ledger')

/** The first event of every ledger. */
export const LedgerOpened = defineEvent({
  type: 'LedgerOpened',
  data: exactObject('LedgerOpened', {
    origin: NonEmptyText,
    /** A history load: recorded times are given with each command until HistoryClosed. */
    history: t.boolean,
    /** Whether refused commands are kept as evidence. */
    refusalsKept: t.boolean,
  }),
})

/** From here on recorded times come from the store's clock. */
export const HistoryClosed = defineEvent({
  type: 'HistoryClosed',
  data: exactObject('HistoryClosed', {}),
})

/**
 * A command was refused: enough to check it against a command that is shown later, and nothing that reveals what the
 * command said.
 */
export const CommandRefused = defineEvent({
  type: 'CommandRefused',
  data: exactObject('CommandRefused', {
    /** SHA-256 of salt and command hash; the salt was handed to the caller and is not kept. */
    saltedCommandHash: t.string,
    refusal: NonEmptyText,
    rule: t.union([NonEmptyText, t.null]),
    role: Role,
  }),
})

/** All events that the ledger keeps about itself. */
export const ledgerEvents = eventCatalogue(LedgerOpened, HistoryClosed, CommandRefused)
