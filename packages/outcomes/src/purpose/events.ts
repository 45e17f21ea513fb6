/**
 * Events of `purposes-<year>`. This is the wire format: what is written here is in ledgers for decades. Add fields by a
 * new schema version with an upcaster; never change a shape in place.
 */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  FinancialYearText,
  IdText,
  NonEmptyText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Purpose, PurposeShare, Source } from './wire.ts'

const assignment = { financialYear: FinancialYearText, assignment: IdText } as const

/** Money that a source gave to these heads has a purpose; none of it has any other. */
export const PurposeAssigned = defineEvent({
  type: 'PurposeAssigned',
  data: exactObject('PurposeAssigned', {
    ...assignment,
    source: Source,
    purpose: Purpose,
    shares: t.readonlyArray(PurposeShare),
  }),
})

/** The money of an assignment no longer has a purpose; `decision` is the authority for that. */
export const PurposeReleased = defineEvent({
  type: 'PurposeReleased',
  data: exactObject('PurposeReleased', {
    ...assignment,
    decision: NonEmptyText,
    reason: NonEmptyText,
  }),
})

/** Every event of this kind of document. */
export type PurposeEvent = EventOf<typeof PurposeAssigned> | EventOf<typeof PurposeReleased>

/** Events of `purposes-<year>`. */
export const purposeEvents: EventCatalogue = eventCatalogue(PurposeAssigned, PurposeReleased)
