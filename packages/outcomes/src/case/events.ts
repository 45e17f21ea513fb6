/**
 * Events of `case-<pseudonym>`. This is the wire format: what is written here is in ledgers for decades. Add fields by a
 * new schema version with an upcaster; never change a shape in place. No free text: that is where identities leak.
 */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  oneOf,
} from '@coflyfr/core'
import { CasePseudonym } from './pseudonym.ts'

/** Who made a contact. */
export const ContactSource = oneOf(
  'family',
  'school',
  'health',
  'police',
  'housing',
  'council-service',
  'voluntary-sector',
  'public',
  'other',
)

/** What a contact led to (DOMAIN §5.1). */
export const ContactOutcome = oneOf(
  'information-advice-assistance',
  'early-help',
  'report-of-concern',
  'assessment',
  'no-further-action',
)

/** Why responsibility moved from one team to another. */
export const HandoffReason = oneOf(
  'needs-changed',
  'specialism',
  'area',
  'capacity',
  'step-up',
  'step-down',
)

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

/** What happens with a contact was decided. */
export const ContactDecided = defineEvent({
  type: 'ContactDecided',
  data: exactObject('ContactDecided', {
    case: CasePseudonym,
    contact: IdText,
    outcome: ContactOutcome,
  }),
})

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

/** A service was asked for; the wait begins. */
export const ServiceRequested = defineEvent({
  type: 'ServiceRequested',
  data: exactObject('ServiceRequested', { case: CasePseudonym, request: IdText, service: IdText }),
})

/** A service passed a request on to another one; the wait goes on. */
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

/** Every event of a case's stream. */
export type CaseEvent =
  | EventOf<typeof ContactReceived>
  | EventOf<typeof ContactDecided>
  | EventOf<typeof HandedOff>
  | EventOf<typeof ServiceRequested>
  | EventOf<typeof CrossReferred>
  | EventOf<typeof ServiceStarted>

/** Events of `case-<pseudonym>`. */
export const caseEvents: EventCatalogue = eventCatalogue(
  ContactReceived,
  ContactDecided,
  HandedOff,
  ServiceRequested,
  CrossReferred,
  ServiceStarted,
)
