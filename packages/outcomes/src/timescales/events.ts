/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { bankHolidayFields } from '../clock/bank-holidays.ts'
import { StatutoryTimescale } from '../clock/timescale.ts'

/**
 * Statutory timescales were adopted: they hold for every clock that starts on or after the event's `effectiveOn`.
 * Clocks that are not named stay as they were.
 */
export const TimescalesSet = defineEvent({
  type: 'TimescalesSet',
  data: exactObject('TimescalesSet', {
    /** Where they were taken from, and by whose decision. */
    source: NonEmptyText,
    timescales: t.readonlyArray(StatutoryTimescale),
    /** Clocks that are kept no longer. */
    dropped: t.readonlyArray(IdText),
  }),
})

/** Bank holidays were published: they replace those known from the first to the last day of the table. */
export const BankHolidaysPublished = defineEvent({
  type: 'BankHolidaysPublished',
  data: exactObject('BankHolidaysPublished', bankHolidayFields),
})

/** The events of the stream `timescales`. */
export type TimescalesEvent = EventOf<typeof TimescalesSet> | EventOf<typeof BankHolidaysPublished>

/** What the stream `timescales` can hold. */
export const timescalesEvents: EventCatalogue = eventCatalogue(TimescalesSet, BankHolidaysPublished)
