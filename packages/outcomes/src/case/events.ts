/** Events of `case-<pseudonym>`. No free text: that is where identities leak. */
import { type EventCatalogue, type EventOf, eventCatalogue } from '@coflyfr/core'
import { ContactDecided, ContactReceived } from './contact/events.ts'
import { CrossReferred, ServiceRequested, ServiceStarted } from './request/events.ts'
import { HandedOff } from './responsibility/events.ts'

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
