/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { CasePseudonym } from '../pseudonym.ts'

/** A service was asked for; the wait begins. */
export const ServiceRequested = defineEvent({
  type: 'ServiceRequested',
  data: exactObject('ServiceRequested', { case: CasePseudonym, request: IdText, service: IdText }),
})

/** A service referred a request to another service; the wait goes on. */
export const CrossReferred = defineEvent({
  type: 'CrossReferred',
  data: exactObject('CrossReferred', {
    case: CasePseudonym,
    request: IdText,
    fromService: IdText,
    toService: IdText,
  }),
})

/** The service began; the wait ends. */
export const ServiceStarted = defineEvent({
  type: 'ServiceStarted',
  data: exactObject('ServiceStarted', { case: CasePseudonym, request: IdText, service: IdText }),
})

/** Every event of this kind of document. */
export type RequestEvent =
  | EventOf<typeof ServiceRequested>
  | EventOf<typeof CrossReferred>
  | EventOf<typeof ServiceStarted>

/** Their codecs by type. */
export const requestEvents: EventCatalogue = eventCatalogue(
  ServiceRequested,
  CrossReferred,
  ServiceStarted,
)
