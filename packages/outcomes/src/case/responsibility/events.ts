/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { HandoffReason } from '../codes/contact-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Another team is responsible. */
export const HandedOff = defineEvent({
  type: 'HandedOff',
  data: exactObject('HandedOff', {
    case: CasePseudonym,
    fromTeam: IdText,
    toTeam: IdText,
    reason: HandoffReason,
  }),
})

/** Every event of this kind of document. */
export type ResponsibilityEvent = EventOf<typeof HandedOff>

/** Their codecs by type. */
export const responsibilityEvents: EventCatalogue = eventCatalogue(HandedOff)
