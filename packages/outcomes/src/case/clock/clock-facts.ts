import type { EventOf, Recorded } from '@coflyfr/core'
import { complaintMarks } from '../../complaint/clock-marks.ts'
import type { ComplaintEvent } from '../../complaint/events.ts'
import type { AdvocacyOffered } from '../advocacy/events.ts'
import type { CaseFactVoided } from '../correction/events.ts'
import { offerMarks } from './advocacy-marks.ts'
import type { ClockFact } from './clock-fact.ts'
import { type FrontDoorEvent, frontDoorFacts } from './front-door-facts.ts'
import { type HeededLookedAfterEvent, lookedAfterFacts } from './looked-after-facts.ts'
import { type HeededProtectionEvent, protectionFacts } from './protection-facts.ts'

/** An event of a case or of a complaint that says something about clocks. */
export type HeededEvent =
  | ComplaintEvent
  | FrontDoorEvent
  | HeededProtectionEvent
  | HeededLookedAfterEvent
  | EventOf<typeof AdvocacyOffered>
  | EventOf<typeof CaseFactVoided>

/** The types of {@link HeededEvent}: what a fold of clocks asks the log for. */
export const heededTypes: readonly HeededEvent['type'][] = [
  'ContactReceived',
  'ContactDecided',
  'ReportAcknowledged',
  'ReporterAnswered',
  'ReferralAccepted',
  'CaseClosed',
  'AssessmentStarted',
  'AssessmentCompleted',
  'ChildRecorded',
  'ChildAmended',
  'BirthRecorded',
  'DeathRecorded',
  'StrategyDiscussionHeld',
  'EnquiryStarted',
  'EnquiryConcluded',
  'InitialConferenceHeld',
  'OutlinePlanCirculated',
  'ChildRegistered',
  'CoreGroupHeld',
  'ReviewConferenceHeld',
  'ChildDeregistered',
  'LookedAfterPeriodStarted',
  'LegalStatusChanged',
  'PlacementStarted',
  'LookedAfterPeriodEnded',
  'EpisodesCorrected',
  'LookedAfterPlanAgreed',
  'LookedAfterReviewHeld',
  'VisitMade',
  'PathwayPlanAgreed',
  'ClockRestarted',
  'TemporaryApprovalGiven',
  'TemporaryApprovalEnded',
  'AdvocacyOffered',
  'CaseFactVoided',
  'ComplaintReceived',
  'ComplaintAcknowledged',
  'ComplaintDiscussed',
  'StageOneConcluded',
  'SettlementTermsSent',
  'StageTwoStarted',
  'InvestigationConcluded',
  'OmbudsmanInformed',
  'ComplaintWithdrawn',
  'ComplaintExtended',
]

/** What clocks need of a case, by the revision of the event that said it, so that a voided fact can be removed. */
export type ClockFacts = Map<number, readonly ClockFact[]>

/**
 * Adds to the facts of a case, in place, what an event of it says.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { CoreGroupHeld, heedClockFacts } from '@coflyfr/outcomes/events'
 *
 * const held = { case: '7f3a9b21', registration: 'g1', meeting: 'm1' }
 * const event = { ...CoreGroupHeld.of(plainDate('2023-10-24'), held), revision: 7 }
 * const facts = heedClockFacts(new Map(), event)
 * assert.deepEqual(facts.get(7), [{ mark: 'core-group-held', on: '2023-10-24', about: 'g1' }])
 * ```
 */
export const heedClockFacts = (
  facts: ClockFacts,
  event: HeededEvent & Pick<Recorded, 'revision'>,
): ClockFacts => {
  if (event.type === 'CaseFactVoided') {
    facts.delete(event.data.revision)
    return facts
  }
  const said = clockFactsOf(event)
  return said.length === 0 ? facts : facts.set(event.revision, said)
}

type FactEvent = Exclude<HeededEvent, { readonly type: 'CaseFactVoided' }>

const clockFactsOf = (event: FactEvent): readonly ClockFact[] => {
  switch (event.type) {
    case 'StrategyDiscussionHeld':
    case 'EnquiryStarted':
    case 'EnquiryConcluded':
    case 'InitialConferenceHeld':
    case 'OutlinePlanCirculated':
    case 'ChildRegistered':
    case 'CoreGroupHeld':
    case 'ReviewConferenceHeld':
    case 'ChildDeregistered':
      return protectionFacts(event)
    case 'LookedAfterPeriodStarted':
    case 'LegalStatusChanged':
    case 'PlacementStarted':
    case 'LookedAfterPeriodEnded':
    case 'EpisodesCorrected':
    case 'LookedAfterPlanAgreed':
    case 'LookedAfterReviewHeld':
    case 'VisitMade':
    case 'PathwayPlanAgreed':
    case 'ClockRestarted':
    case 'TemporaryApprovalGiven':
    case 'TemporaryApprovalEnded':
      return lookedAfterFacts(event)
    case 'AdvocacyOffered':
      return offerMarks(event)
    case 'ComplaintReceived':
    case 'ComplaintAcknowledged':
    case 'ComplaintDiscussed':
    case 'StageOneConcluded':
    case 'SettlementTermsSent':
    case 'StageTwoStarted':
    case 'InvestigationConcluded':
    case 'OmbudsmanInformed':
    case 'ComplaintWithdrawn':
    case 'ComplaintExtended':
    case 'LearningRecorded':
      return complaintMarks(event)
    default:
      return frontDoorFacts(event)
  }
}
