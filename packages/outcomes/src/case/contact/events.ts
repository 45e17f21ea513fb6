/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
} from '@coflyfr/core'
import { AdviceKind, ContactOutcome, ContactSource } from '../codes/contact-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Somebody approached the council about a child; `team` received it. */
export const ContactReceived = defineEvent({
  type: 'ContactReceived',
  data: exactObject('ContactReceived', {
    case: CasePseudonym,
    contact: IdText,
    source: ContactSource,
    team: IdText,
  }),
})

/** The next step after a contact was decided. */
export const ContactDecided = defineEvent({
  type: 'ContactDecided',
  data: exactObject('ContactDecided', {
    case: CasePseudonym,
    contact: IdText,
    outcome: ContactOutcome,
  }),
})

/** A contact was answered by information, advice or assistance. */
export const AdviceGiven = defineEvent({
  type: 'AdviceGiven',
  data: exactObject('AdviceGiven', { case: CasePseudonym, contact: IdText, kind: AdviceKind }),
})

/** The report of a child at risk was acknowledged in writing. */
export const ReportAcknowledged = defineEvent({
  type: 'ReportAcknowledged',
  data: exactObject('ReportAcknowledged', { case: CasePseudonym, contact: IdText }),
})

/** Whoever reported a child at risk was told the outcome. */
export const ReporterAnswered = defineEvent({
  type: 'ReporterAnswered',
  data: exactObject('ReporterAnswered', { case: CasePseudonym, contact: IdText }),
})

/** Every event of this kind of document. */
export type ContactEvent =
  | EventOf<typeof ContactReceived>
  | EventOf<typeof ContactDecided>
  | EventOf<typeof AdviceGiven>
  | EventOf<typeof ReportAcknowledged>
  | EventOf<typeof ReporterAnswered>

/** Their codecs by type. */
export const contactEvents: EventCatalogue = eventCatalogue(
  ContactReceived,
  ContactDecided,
  AdviceGiven,
  ReportAcknowledged,
  ReporterAnswered,
)
