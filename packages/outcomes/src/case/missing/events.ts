/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import { nullable } from '../../codec/nullable.ts'
import { ReturnInterview } from '../codes/care-codes.ts'
import { MissingKind } from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A child is missing, or away without authorisation; an end, where one is given, was known when this was recorded. */
export const MissingEpisodeStarted = defineEvent({
  type: 'MissingEpisodeStarted',
  data: exactObject('MissingEpisodeStarted', {
    case: CasePseudonym,
    missing: IdText,
    kind: MissingKind,
    endedOn: nullable(PlainDateText),
  }),
})

/** A missing child returned. */
export const MissingEpisodeEnded = defineEvent({
  type: 'MissingEpisodeEnded',
  data: exactObject('MissingEpisodeEnded', {
    case: CasePseudonym,
    missing: IdText,
    returnInterview: nullable(ReturnInterview),
  }),
})

/** Every event of this kind of document. */
export type MissingEvent =
  | EventOf<typeof MissingEpisodeStarted>
  | EventOf<typeof MissingEpisodeEnded>

/** Their codecs by type. */
export const missingEvents: EventCatalogue = eventCatalogue(
  MissingEpisodeStarted,
  MissingEpisodeEnded,
)
