/** Events of `case-<pseudonym>`, folder by folder. No free text: that is where identities leak. */
import type { EventCatalogue, EventOf } from '@coflyfr/core'
import { type AdoptionEvent, adoptionEvents } from './adoption/events.ts'
import { type AdvocacyEvent, advocacyEvents } from './advocacy/events.ts'
import { type AllocationEvent, allocationEvents } from './allocation/events.ts'
import { type ApprovalEvent, approvalEvents } from './approval/events.ts'
import { type AssessmentEvent, assessmentEvents } from './assessment/events.ts'
import { type CareEvent, careEvents } from './care/events.ts'
import { type CarePlanEvent, carePlanEvents } from './care-plan/events.ts'
import { type ChildEvent, childEvents } from './child/events.ts'
import { type ClockEvent, clockEvents } from './clock/events.ts'
import {
  type ContactDecided,
  type ContactEvent,
  type ContactReceived,
  contactEvents,
} from './contact/events.ts'
import { type CorrectionEvent, correctionEvents } from './correction/events.ts'
import { type HearingEvent, hearingEvents } from './hearing/events.ts'
import { type LeavingEvent, leavingEvents } from './leaving/events.ts'
import { type LookedAfterEvent, lookedAfterEvents } from './looked-after/events.ts'
import { type MissingEvent, missingEvents } from './missing/events.ts'
import { type OutcomeEvent, outcomeEvents } from './outcome/events.ts'
import { type PanelEvent, panelEvents } from './panel/events.ts'
import { type ProtectionEvent, protectionEvents } from './protection/events.ts'
import { type ReferralEvent, referralEvents } from './referral/events.ts'
import { type RequestEvent, requestEvents } from './request/events.ts'
import { type ResponsibilityEvent, responsibilityEvents } from './responsibility/events.ts'
import { type ReturnsEvent, returnsEvents } from './returns/events.ts'
import { type StepEvent, stepEvents } from './step/events.ts'

/** What happens before a case is worked on: contacts, handoffs and waits. */
export type FrontDoorEvent =
  | EventOf<typeof ContactReceived | typeof ContactDecided>
  | ResponsibilityEvent
  | RequestEvent

/** Every event of a case's stream. */
export type CaseEvent =
  | ContactEvent
  | ResponsibilityEvent
  | RequestEvent
  | ChildEvent
  | ReferralEvent
  | AllocationEvent
  | StepEvent
  | AssessmentEvent
  | CarePlanEvent
  | ProtectionEvent
  | LookedAfterEvent
  | CorrectionEvent
  | CareEvent
  | MissingEvent
  | AdoptionEvent
  | ReturnsEvent
  | ApprovalEvent
  | ClockEvent
  | OutcomeEvent
  | AdvocacyEvent
  | HearingEvent
  | LeavingEvent
  | PanelEvent

/** Events of `case-<pseudonym>`. */
export const caseEvents: EventCatalogue = new Map([
  ...contactEvents,
  ...responsibilityEvents,
  ...requestEvents,
  ...childEvents,
  ...referralEvents,
  ...allocationEvents,
  ...stepEvents,
  ...assessmentEvents,
  ...carePlanEvents,
  ...protectionEvents,
  ...lookedAfterEvents,
  ...correctionEvents,
  ...careEvents,
  ...missingEvents,
  ...adoptionEvents,
  ...returnsEvents,
  ...approvalEvents,
  ...clockEvents,
  ...outcomeEvents,
  ...advocacyEvents,
  ...hearingEvents,
  ...leavingEvents,
  ...panelEvents,
])
