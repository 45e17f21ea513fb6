import { type EventCatalogue, eventCatalogue, mergeCatalogues } from '@coflyfr/core'
import { adoptionEvents } from './adoption/events.ts'
import { evolveAdoption } from './adoption/state.ts'
import { advocacyEvents } from './advocacy/events.ts'
import { evolveOffers } from './advocacy/state.ts'
import { allocationEvents } from './allocation/events.ts'
import { evolveAllocations } from './allocation/state.ts'
import { approvalEvents } from './approval/events.ts'
import { evolveApprovals } from './approval/state.ts'
import { assessmentEvents } from './assessment/events.ts'
import { evolveAssessments } from './assessment/state.ts'
import { careEvents } from './care/events.ts'
import { evolveCare } from './care/state.ts'
import { carePlanEvents } from './care-plan/events.ts'
import { evolveCarePlans } from './care-plan/state.ts'
import { childEvents } from './child/events.ts'
import { evolveChild } from './child/state.ts'
import { ContactReceived, contactEvents } from './contact/events.ts'
import { evolveContacts } from './contact/state.ts'
import type { CaseEvent } from './events.ts'
import { hearingEvents } from './hearing/events.ts'
import { evolveHearings } from './hearing/state.ts'
import { leavingEvents } from './leaving/events.ts'
import { evolveLeaving } from './leaving/state.ts'
import { lookedAfterEvents } from './looked-after/events.ts'
import { evolveEpisodes } from './looked-after/line.ts'
import { missingEvents } from './missing/events.ts'
import { evolveMissing } from './missing/state.ts'
import type { OpenCase } from './open-case.ts'
import { outcomeEvents } from './outcome/events.ts'
import { evolveOutcomes } from './outcome/state.ts'
import { panelEvents } from './panel/events.ts'
import { evolvePanels } from './panel/state.ts'
import { protectionEvents } from './protection/events.ts'
import { evolveProtection } from './protection/state.ts'
import { referralEvents } from './referral/events.ts'
import { evolveReferrals } from './referral/state.ts'
import { requestEvents } from './request/events.ts'
import { evolveRequests } from './request/state.ts'
import { HandedOff } from './responsibility/events.ts'
import { evolveResponsibility } from './responsibility/state.ts'
import { stepEvents } from './step/events.ts'
import { evolveLevel } from './step/state.ts'

type Evolve = (open: OpenCase, event: CaseEvent) => OpenCase

/** A part of a case, and how its events are folded into it. */
interface Part {
  readonly events: EventCatalogue
  readonly evolve: Evolve
}

/** A case with one part still to be set. */
type Folded = { -readonly [Name in keyof OpenCase]: OpenCase[Name] }

/** Folds the events of a catalogue into one part of a case. */
const part = <Name extends keyof OpenCase, Event extends CaseEvent>(
  name: Name,
  events: EventCatalogue,
  evolve: (part: OpenCase[Name], event: Event) => OpenCase[Name],
): Part => {
  const isOurs = (event: CaseEvent): event is Event => events.has(event.type)
  return {
    events,
    evolve: (open, event) => {
      if (!isOurs(event)) return open
      // Copied, then set: a computed field in a literal takes the engine longer than all others together.
      const folded: Folded = { ...open }
      folded[name] = evolve(open[name], event)
      return folded
    },
  }
}

const parts: readonly Part[] = [
  part('contacts', contactEvents, evolveContacts),
  part('responsibility', eventCatalogue(ContactReceived, HandedOff), evolveResponsibility),
  part('requests', requestEvents, evolveRequests),
  part('child', childEvents, evolveChild),
  part('referrals', referralEvents, evolveReferrals),
  part('allocations', allocationEvents, evolveAllocations),
  part('level', mergeCatalogues(stepEvents, referralEvents), evolveLevel),
  part('assessments', assessmentEvents, evolveAssessments),
  part('plans', carePlanEvents, evolveCarePlans),
  part('protection', protectionEvents, evolveProtection),
  part('lookedAfter', lookedAfterEvents, evolveEpisodes),
  part('care', careEvents, evolveCare),
  part('missing', missingEvents, evolveMissing),
  part('adoption', adoptionEvents, evolveAdoption),
  part('approvals', approvalEvents, evolveApprovals),
  part('outcomes', outcomeEvents, evolveOutcomes),
  part('offers', advocacyEvents, evolveOffers),
  part('hearings', hearingEvents, evolveHearings),
  part('leaving', leavingEvents, evolveLeaving),
  part('panels', panelEvents, evolvePanels),
]

/** By type of event, in the order of the parts: an event belongs to one part or two, and need not ask all twenty. */
const partsOf = new Map<string, readonly Evolve[]>()
for (const { events, evolve } of parts)
  for (const type of events.keys()) partsOf.set(type, [...(partsOf.get(type) ?? []), evolve])

/** Folds one event into a case; pure. */
export const evolveOpen: Evolve = (open, event) =>
  (partsOf.get(event.type) ?? []).reduce((folded, evolve) => evolve(folded, event), open)
