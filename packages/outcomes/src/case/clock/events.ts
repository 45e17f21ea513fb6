/** WIRE FORMAT: this shape stands in ledgers for decades. Never change it; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { RestartReason } from '../../clock/restart-reason.ts'
import { nullable } from '../../codec/nullable.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A clock of a case restarts from this day; `about` is the matter that it is for, or null for the case itself. */
export const ClockRestarted = defineEvent({
  type: 'ClockRestarted',
  data: exactObject('ClockRestarted', {
    case: CasePseudonym,
    clock: IdText,
    about: nullable(IdText),
    reason: RestartReason,
  }),
})

/** Every event of this kind of document. */
export type ClockEvent = EventOf<typeof ClockRestarted>

/** Their codecs by type. */
export const clockEvents: EventCatalogue = eventCatalogue(ClockRestarted)
