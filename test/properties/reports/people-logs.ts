import {
  AccommodationRecorded,
  ActivityRecorded,
  AdvocacyOffered,
  AdvocacyTakenUp,
  AgencyEnded,
  AgencyEngaged,
  CaseClosed,
  CaseFactVoided,
  CharterAdopted,
  ContactDecided,
  ContactReceived,
  CrossReferred,
  EducationRecorded,
  EngagementRecorded,
  HandedOff,
  HomelessnessRecorded,
  OutcomeAgreed,
  OutcomeClosed,
  OutcomeMeasured,
  OutcomeReviewed,
  PromiseReported,
  ReferralAccepted,
  ResponseRecorded,
  ScaleDefined,
  ServiceRequested,
  ServiceStarted,
  StaffingRecorded,
  TraineesQualified,
  TraineesRetained,
  TraineesStarted,
  VacancyFilled,
  VacancyOpened,
  VoiceNotHeard,
  VoiceRecorded,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import { type Drawn, logsOf } from './logs-of.ts'

const contactOf = ({ id, pick }: Drawn) => ({ case: id, contact: `k${pick}` })
const requestOf = ({ id, pick }: Drawn) => ({ case: id, request: `q${pick % 3}` })

/** Cases: contacts, handoffs, waits. */
export const caseLogs = logsOf('case', [
  (drawn) =>
    ContactReceived.of(drawn.day, { ...contactOf(drawn), source: 'school', team: 'front-door' }),
  (drawn) => {
    const outcome = drawn.pick % 2 === 0 ? 'assessment' : 'early-help'
    return ContactDecided.of(drawn.day, { ...contactOf(drawn), outcome })
  },
  ({ day, id }) =>
    HandedOff.of(day, { case: id, fromTeam: 'a', toTeam: 'b', reason: 'specialism' }),
  (drawn) => ServiceRequested.of(drawn.day, { ...requestOf(drawn), service: 'a' }),
  (drawn) => CrossReferred.of(drawn.day, { ...requestOf(drawn), fromService: 'a', toService: 'b' }),
  (drawn) => ServiceStarted.of(drawn.day, { ...requestOf(drawn), service: 'b' }),
])

/** Engagements and the responses to them. */
export const engagementLogs = logsOf('engagement', [
  ({ day, id, pick }) =>
    EngagementRecorded.of(day, {
      engagement: id,
      kind: 'forum',
      title: `t${pick}`,
      audience: 'x',
      heldOn: day,
      invited: null,
      attended: pick,
      said: [{ reference: 's0', summary: 'x' }],
      plan: null,
    }),
  ({ day, id, pick }) =>
    ResponseRecorded.of(day, { engagement: id, said: 's0', outcome: 'done', response: `${pick}` }),
])

/** Positions of a workforce, its posts and cohorts, and the referrals that decide which cases are open. */
export const workforceLogs = logsOf('workforce', [
  ({ day, id, pick }) =>
    WorkforcePositionRecorded.of(day, {
      service: id,
      on: day,
      establishedFte: '10.5',
      inPostFte: String(pick),
      socialWorkerFte: '0',
      vacantFte: '1',
      agencyFte: '2',
      starters: pick,
      leavers: 0,
      trainees: 0,
      secondments: 0,
      correctionReason: null,
    }),
  ({ day, id, pick }) =>
    TraineesStarted.of(day, {
      service: id,
      cohort: `c${pick}`,
      scheme: 'traineeship',
      started: pick,
    }),
  ({ day, id, pick }) =>
    TraineesQualified.of(day, { service: id, cohort: `c${pick}`, qualified: 1 }),
  ({ day, id, pick }) =>
    TraineesRetained.of(day, {
      service: id,
      cohort: `c${pick}`,
      retainedFor: pick % 2 === 0 ? '1-year' : '3-years',
      retained: 1,
    }),
  ({ day, id, pick }) =>
    StaffingRecorded.of(day, {
      service: id,
      on: day,
      headcount: pick * 3,
      caseHoldingFte: '3.5',
      newlyQualified: pick,
      supervisionsDue: 9,
      supervisionsOnTime: pick,
      sickDays: '1.5',
      availableDays: '60',
      openChildren: pick % 2 === 0 ? null : pick * 4,
      correctionReason: null,
    }),
  ({ day, id, pick }) =>
    VacancyOpened.of(day, { service: id, vacancy: `v${pick}`, fte: '1', profession: 'other' }),
  ({ day, id, pick }) =>
    VacancyFilled.of(day, { service: id, vacancy: `v${pick}`, filledFrom: 'outside' }),
  ({ day, id, pick }) =>
    AgencyEngaged.of(day, { service: id, engagement: `e${pick}`, fte: '1', profession: 'other' }),
  ({ day, id, pick }) => AgencyEnded.of(day, { service: id, engagement: `e${pick}` }),
  ({ day, id, pick }) =>
    ReferralAccepted.of(day, {
      case: `abcdef${id}`,
      referral: `f${pick}`,
      kind: 'care-and-support',
      source: '2A',
      contact: null,
      need: null,
      closedOn: null,
      closureReason: null,
      closureProposedBy: null,
      reReferralOf: null,
    }),
  ({ day, id, pick }) =>
    CaseClosed.of(day, {
      case: `abcdef${id}`,
      referral: `f${pick}`,
      reason: 'RC7',
      proposedBy: 'u-1',
    }),
])

const outcomeOf = ({ id, pick }: Drawn) => ({ case: id, outcome: `o${pick % 3}` })

const scaleOf = ({ pick }: Drawn) => ({ scale: 'star', version: 1 + (pick % 2) })

const sealed = { sealed: '0f'.repeat(32) }

/** Outcomes, advocates and hearings of children, and voided facts. */
export const outcomeLogs = logsOf('case', [
  ({ day, pick }) =>
    ScaleDefined.of(day, {
      scale: 'star',
      version: 1 + (pick % 2),
      name: 'Ten steps',
      lowest: '-9.5',
      highest: '9.5',
      step: '0.5',
      direction: pick % 3 === 0 ? 'down-is-good' : 'up-is-good',
      domains: ['home'],
      source: 'x',
    }),
  (drawn) =>
    OutcomeAgreed.of(drawn.day, {
      ...outcomeOf(drawn),
      ...scaleOf(drawn),
      domain: 'home',
      statement: sealed,
      language: 'cy',
      status: 'active',
      baseline: drawn.pick === 0 ? null : { rater: 'self', score: `-${drawn.pick}.5` },
      target: '9',
      reviewOn: drawn.day,
      plan: null,
    }),
  (drawn) =>
    OutcomeMeasured.of(drawn.day, {
      ...outcomeOf(drawn),
      ...scaleOf(drawn),
      rater: drawn.pick % 2 === 0 ? 'self' : 'worker',
      ...(drawn.pick === 0
        ? { score: null, noScore: 'declined' }
        : { score: `${drawn.pick}`, noScore: null }),
    }),
  (drawn) =>
    OutcomeReviewed.of(drawn.day, {
      ...outcomeOf(drawn),
      review: `r${drawn.pick}`,
      status: 'on-hold',
      nextReviewOn: drawn.day,
    }),
  (drawn) => OutcomeClosed.of(drawn.day, { ...outcomeOf(drawn), status: 'achieved' }),
  ({ day, id, pick }) =>
    AdvocacyOffered.of(day, {
      case: id,
      offer: `a${pick}`,
      entitlement: pick % 2 === 0 ? 'looked-after' : 'child-protection',
      entitledOn: day,
      language: 'cy',
    }),
  ({ day, id, pick }) => AdvocacyTakenUp.of(day, { case: id, offer: `a${pick}` }),
  ({ day, id, pick }) =>
    VoiceRecorded.of(day, {
      case: id,
      voice: `h${pick}`,
      occasion: 'visit',
      method: 'writing',
      language: 'cy',
      languageOffered: pick % 2 === 0,
      words: sealed,
    }),
  ({ day, id, pick }) =>
    VoiceNotHeard.of(day, { case: id, voice: `h${pick}`, occasion: 'visit', reason: 'declined' }),
  ({ day, id, pick }) =>
    CaseFactVoided.of(day, {
      case: id,
      fact: '00000000-0000-5000-8000-000000000000',
      reason: 'wrong-date',
      revision: pick,
      factType: 'OutcomeMeasured',
    }),
])

/** Care leavers and looked-after children at school, merged keys, and a charter with its promises. */
export const parentingLogs = logsOf('case', [
  ({ day, id, pick }) =>
    ActivityRecorded.of(day, {
      case: id,
      after: pick % 2 === 0 ? '12-months' : '24-months',
      activity: pick % 3 === 0 ? 'none' : 'training',
    }),
  ({ day, id, pick }) =>
    AccommodationRecorded.of(day, {
      case: id,
      after: '12-months',
      accommodation: 'supported',
      suitable: pick % 2 === 0,
    }),
  ({ day, id }) =>
    HomelessnessRecorded.of(day, { case: id, homelessness: 'temporary-accommodation' }),
  ({ day, id, pick }) =>
    EducationRecorded.of(day, { case: id, stage: 'KS4', achieved: pick % 2 === 0 }),
  ({ day }) => SubjectKeyMerged.of(day, { subject: 'x1', into: 'x2', reason: 'recorded-twice' }),
  ({ day }) =>
    SubjectKeyUnmerged.of(day, { subject: 'x1', from: 'x2', reason: 'different-people' }),
  ({ day, id, pick }) =>
    CaseFactVoided.of(day, {
      case: id,
      fact: '00000000-0000-5000-8000-000000000000',
      reason: 'wrong-date',
      revision: pick,
      factType: 'ActivityRecorded',
    }),
  ({ day }) =>
    CharterAdopted.of(day, {
      charter: 'c',
      title: 'x',
      principles: [],
      promises: [
        { promise: 'p0', text: 'x' },
        { promise: 'p1', text: 'y' },
      ],
      decision: 'x',
    }),
  ({ day, pick }) =>
    PromiseReported.of(day, {
      charter: 'c',
      promise: `p${pick % 2}`,
      progress: 'under-way',
      summary: `${pick}`,
      evidence: null,
      measures: ['PM34a'],
    }),
])
