/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  EventIdText,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { Count } from '../../codec/count.ts'
import { CorrectionReason } from '../codes/correction-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/**
 * A fact in this stream was wrongly recorded: readers fold the rest as if it were not there. `revision` is its place in
 * the stream.
 */
export const CaseFactVoided = defineEvent({
  type: 'CaseFactVoided',
  data: exactObject('CaseFactVoided', {
    case: CasePseudonym,
    fact: EventIdText,
    reason: CorrectionReason,
    revision: Count,
    factType: IdText,
  }),
})

/** Every event of this kind of document. */
export type CorrectionEvent = EventOf<typeof CaseFactVoided>

/** Their codecs by type. */
export const correctionEvents: EventCatalogue = eventCatalogue(CaseFactVoided)
