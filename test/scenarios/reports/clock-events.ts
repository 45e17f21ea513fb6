import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import * as events from '@coflyfr/outcomes/events'

/** An event with its stream, from which a ledger is made. */
export type Written = readonly [StreamName, DomainEvent<string, unknown>]

type Reason = 'P' | 'T' | 'B' | 'U'

const noEnd = { endedOn: null, reasonCeased: null, reasonPlaceChange: null }
const noPlace = {
  provider: null,
  providerKey: null,
  urn: null,
  distance: null,
  placementAuthority: null,
  location: null,
}

/** Short ways to make the events of one case; fields that no clock reads have any valid value. */
export const caseOf = (pseudonym: string) => {
  const inCase = (event: DomainEvent<string, unknown>): Written => [
    streamName('case', pseudonym),
    event,
  ]
  const of = { case: pseudonym }
  const period = { ...of, period: 'p1' }
  type Episode = { episode: string; status?: 'C1' | 'C2' | 'V2' | 'V4'; type?: 'P1' | 'U1' | 'U3' }
  const episodeOf = ({ episode, status = 'V2', type = 'U3' }: Episode) => ({
    ...period,
    ...noPlace,
    ...noEnd,
    episode,
    legalStatus: status,
    placementType: type,
    need: 'N1' as const,
  })
  return {
    received: (on: string, contact = 'k1') =>
      inCase(
        events.ContactReceived.of(plainDate(on), {
          ...of,
          contact,
          source: 'school',
          team: 'front-door',
        }),
      ),
    decided: (on: string, outcome: 'report-of-concern' | 'assessment' = 'assessment') =>
      inCase(events.ContactDecided.of(plainDate(on), { ...of, contact: 'k1', outcome })),
    acknowledged: (on: string) =>
      inCase(events.ReportAcknowledged.of(plainDate(on), { ...of, contact: 'k1' })),
    answered: (on: string) =>
      inCase(events.ReporterAnswered.of(plainDate(on), { ...of, contact: 'k1' })),
    accepted: (on: string) =>
      inCase(
        events.ReferralAccepted.of(plainDate(on), {
          ...of,
          referral: 'r1',
          kind: 'care-and-support',
          source: '2A',
          contact: null,
          need: null,
          closedOn: null,
          closureReason: null,
          closureProposedBy: null,
          reReferralOf: null,
        }),
      ),
    closed: (on: string) =>
      inCase(
        events.CaseClosed.of(plainDate(on), {
          ...of,
          referral: 'r1',
          reason: 'RC7',
          proposedBy: 'u-1',
        }),
      ),
    assessed: (from: string, to: string | null): readonly Written[] => [
      inCase(
        events.AssessmentStarted.of(plainDate(from), {
          ...of,
          assessment: 'a1',
          referral: 'r1',
          kind: 'proportionate',
          internalReviewOn: null,
        }),
      ),
      ...(to === null
        ? []
        : [
            inCase(
              events.AssessmentCompleted.of(plainDate(to), {
                ...of,
                assessment: 'a1',
                outcome: 'eligible-needs',
                factors: [],
                childSeen: true,
                seenAlone: true,
              }),
            ),
          ]),
    ],
    enquired: (discussed: string, begun: string): readonly Written[] => [
      inCase(
        events.StrategyDiscussionHeld.of(plainDate(discussed), {
          ...of,
          discussion: 'd1',
          referral: 'r1',
          form: 'meeting',
          outcome: 'joint-enquiry',
        }),
      ),
      inCase(
        events.EnquiryStarted.of(plainDate(begun), {
          ...of,
          enquiry: 'q1',
          referral: 'r1',
          discussion: 'd1',
          concludedOn: null,
          outcome: null,
        }),
      ),
    ],
    concluded: (on: string, outcome: 'conference' | 'not-substantiated') =>
      inCase(events.EnquiryConcluded.of(plainDate(on), { ...of, enquiry: 'q1', outcome })),
    conference: (on: string): readonly Written[] => [
      inCase(
        events.InitialConferenceHeld.of(plainDate(on), {
          ...of,
          conference: 'c1',
          referral: 'r1',
          chair: 'u-9',
          decision: 'register',
          enquiry: 'q1',
        }),
      ),
      inCase(
        events.ChildRegistered.of(plainDate(on), {
          ...of,
          registration: 'g1',
          conference: 'c1',
          categories: ['NEG'],
          signedBy: 'u-9',
          previousRegistrations: 0,
          endedOn: null,
          endReason: null,
        }),
      ),
    ],
    planSent: (on: string) =>
      inCase(events.OutlinePlanCirculated.of(plainDate(on), { ...of, conference: 'c1' })),
    coreGroup: (on: string) =>
      inCase(
        events.CoreGroupHeld.of(plainDate(on), { ...of, registration: 'g1', meeting: `m-${on}` }),
      ),
    reviewConference: (on: string) =>
      inCase(
        events.ReviewConferenceHeld.of(plainDate(on), {
          ...of,
          registration: 'g1',
          conference: `c-${on}`,
          chair: 'u-9',
          decision: 'continue',
        }),
      ),
    deregistered: (on: string) =>
      inCase(
        events.ChildDeregistered.of(plainDate(on), {
          ...of,
          registration: 'g1',
          reason: 'risk-reduced',
          conference: null,
        }),
      ),
    born: (month: string) =>
      inCase(
        events.ChildRecorded.of(plainDate('2022-01-03'), {
          ...of,
          sex: '0',
          ethnicity: 'NOBT',
          unaccompanied: false,
          birth: { status: 'born', month },
          disabilities: null,
          language: null,
          noPupilNumber: null,
          unaccompaniedEndedOn: null,
          isMother: null,
          motherBirthMonth: null,
        }),
      ),
    died: (on: string) => inCase(events.DeathRecorded.of(plainDate(on), of)),
    lookedAfter: (on: string, episode: Episode = { episode: 'e1' }) =>
      inCase(
        events.LookedAfterPeriodStarted.of(plainDate(on), {
          ...episodeOf(episode),
          proposedBy: 'u-1',
        }),
      ),
    lookedAfterFromTo: (from: string, to: string) =>
      inCase(
        events.LookedAfterPeriodStarted.of(plainDate(from), {
          ...episodeOf({ episode: 'e1' }),
          proposedBy: 'u-1',
          endedOn: plainDate(to),
          reasonCeased: 'E4A',
        }),
      ),
    legalStatus: (on: string, episode: Episode) =>
      inCase(
        events.LegalStatusChanged.of(plainDate(on), {
          ...episodeOf(episode),
          endsPrevious: true,
          previousPlaceChange: null,
        }),
      ),
    placed: (on: string, episode: Episode, reason: Reason = 'P') =>
      inCase(
        events.PlacementStarted.of(plainDate(on), {
          ...episodeOf(episode),
          reason,
          endsPrevious: true,
          previousPlaceChange: 'CARPL',
        }),
      ),
    cameHome: (on: string, episode = 'e1') =>
      inCase(
        events.LookedAfterPeriodEnded.of(plainDate(on), {
          ...period,
          episode,
          reasonCeased: 'E4A',
          reasonPlaceChange: null,
        }),
      ),
    careplan: (on: string) =>
      inCase(events.LookedAfterPlanAgreed.of(plainDate(on), { ...period, plan: 'pl1' })),
    reviewed: (on: string) =>
      inCase(
        events.LookedAfterReviewHeld.of(plainDate(on), {
          ...period,
          review: `v-${on}`,
          participation: 'PN1',
          reviewingOfficer: null,
        }),
      ),
    seen: (on: string, childSeen = true) =>
      inCase(
        events.VisitMade.of(plainDate(on), {
          ...of,
          visit: `t-${on}`,
          purpose: 'looked-after',
          childSeen,
          seenAlone: false,
        }),
      ),
    pathwayPlan: (on: string) =>
      inCase(
        events.PathwayPlanAgreed.of(plainDate(on), { ...of, plan: 'w1', personalAdviser: null }),
      ),
    approvedTemporarily: (on: string, episode = 'e1') =>
      inCase(events.TemporaryApprovalGiven.of(plainDate(on), { ...of, episode })),
    approved: (on: string, episode = 'e1') =>
      inCase(
        events.TemporaryApprovalEnded.of(plainDate(on), { ...of, episode, reason: 'approved' }),
      ),
    restarted: (on: string, clock: string, about: string) =>
      inCase(
        events.ClockRestarted.of(plainDate(on), { ...of, clock, about, reason: 'new-report' }),
      ),
    voided: (on: string, revision: number) =>
      inCase(
        events.CaseFactVoided.of(plainDate(on), {
          ...of,
          fact: '00000000-0000-5000-8000-000000000000',
          reason: 'did-not-happen',
          revision,
          factType: 'Any',
        }),
      ),
  }
}
