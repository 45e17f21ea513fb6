import type { EventOf } from '@coflyfr/core'
import type { AbuseCategoriesChanged, ProtectionEvent } from '../protection/events.ts'
import { entitledMark } from './advocacy-marks.ts'
import type { ClockFact } from './clock-fact.ts'

/** The events of child protection that a clock heeds. */
export type HeededProtectionEvent = Exclude<ProtectionEvent, EventOf<typeof AbuseCategoriesChanged>>

/** What clocks need of an event of child protection. A conference that was moved leaves no event, and stops nothing. */
export const protectionFacts = ({
  type,
  effectiveOn: on,
  data,
}: HeededProtectionEvent): readonly ClockFact[] => {
  switch (type) {
    case 'StrategyDiscussionHeld':
      return [{ fact: 'discussion-held', on, discussion: data.discussion }]
    case 'EnquiryStarted': {
      const { enquiry, referral, discussion, concludedOn, outcome } = data
      return [
        { mark: 'enquiry-started', on, about: referral },
        { fact: 'discussion-followed', on, enquiry, discussion },
        ...withoutConference(concludedOn, enquiry, outcome),
      ]
    }
    case 'EnquiryConcluded':
      return withoutConference(on, data.enquiry, data.outcome)
    case 'InitialConferenceHeld': {
      const { conference, enquiry, decision } = data
      const held: ClockFact = { mark: 'initial-conference-held', on, about: enquiry }
      const entitled = entitledMark('child-protection', on)
      if (decision !== 'register') return [held, entitled]
      return [held, entitled, { mark: 'registering-conference-held', on, about: conference }]
    }
    case 'OutlinePlanCirculated':
      return [{ mark: 'outline-plan-circulated', on, about: data.conference }]
    case 'ChildRegistered': {
      const { registration: about, endedOn } = data
      const registered: ClockFact = { mark: 'child-registered', on, about }
      if (endedOn === null) return [registered]
      return [registered, { mark: 'child-deregistered', on: endedOn, about }]
    }
    case 'CoreGroupHeld':
      return [{ mark: 'core-group-held', on, about: data.registration }]
    case 'ReviewConferenceHeld':
      return [{ mark: 'review-conference-held', on, about: data.registration }]
    case 'ChildDeregistered':
      return [{ mark: 'child-deregistered', on, about: data.registration }]
  }
}

const withoutConference = (
  on: HeededProtectionEvent['effectiveOn'] | null,
  about: string,
  outcome: string | null,
): readonly ClockFact[] =>
  on === null || outcome === null || outcome === 'conference'
    ? []
    : [{ mark: 'enquiry-ended-without-conference', on, about }]
