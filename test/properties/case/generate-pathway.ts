import { dateOf, dayOf } from './calendar.ts'
import type { Try } from './desk.ts'
import type { Tape } from './tape.ts'

/** Draws the fields of a command, and its day if it is not today. */
export type Draw = (
  tape: Tape,
  today: number,
) => { readonly data: Try['data']; readonly day?: number | undefined }

const people = ['u-1', 'u-2', 'u-3'] as const

/** A field that is sometimes left out. */
export const maybe = (tape: Tape, field: string, value: unknown): Try['data'] =>
  tape.oneIn(2) ? { [field]: value } : {}

/** The end of something, recorded with its beginning: mostly left out, mostly complete, mostly after the beginning. */
const ending = (
  tape: Tape,
  today: number,
  date: string,
  reason: string,
  value: string,
): Try['data'] => {
  if (!tape.oneIn(4)) return {}
  const day = dateOf(Math.max(0, today - 2 + tape.below(30)))
  const whole = { [date]: day, [reason]: value }
  return tape.pick<Try['data']>(whole, whole, whole, { [date]: day }, { [reason]: value })
}

/** The reference of something that exists, or any. */
export const known = (
  tape: Tape,
  field: string,
  prefix: string,
  ...commands: readonly string[]
): string => {
  const found = tape.oneIn(6) ? undefined : tape.any(...commands)?.data[field]
  return typeof found === 'string' ? found : tape.ref(prefix)
}

const month = (day: number): string => dateOf(Math.max(0, day)).slice(0, 7)

const seen = (tape: Tape) => ({
  childSeen: !tape.oneIn(4),
  seenAlone: tape.oneIn(3),
})

const referralKnown = (tape: Tape): string => {
  const last = tape.last('AcceptReferral')?.data['referral']
  return typeof last === 'string' && !tape.oneIn(5)
    ? last
    : known(tape, 'referral', 'f', 'AcceptReferral')
}

const contactKnown = (tape: Tape): string => known(tape, 'contact', 'k', 'ReceiveContact')

const ofContact: Draw = (tape) => ({ data: { contact: contactKnown(tape) } })

/** Contacts, teams, requests, the child, workers, steps, missing episodes, adoption and returns. */
export const frontDoorDraws: Readonly<Record<string, Draw>> = {
  ReceiveContact: (tape) => ({
    data: { contact: tape.ref('k'), source: 'school', team: tape.pick('a', 'b') },
  }),
  DecideContact: (tape) => ({ data: { contact: contactKnown(tape), outcome: 'assessment' } }),
  GiveAdvice: (tape) => ({ data: { contact: contactKnown(tape), kind: 'advice' } }),
  AcknowledgeReport: ofContact,
  AnswerReporter: ofContact,
  HandOff: (tape) => ({
    data: { fromTeam: tape.pick('a', 'b', 'c'), toTeam: tape.pick('a', 'b', 'c'), reason: 'area' },
  }),
  RequestService: (tape) => ({ data: { request: tape.ref('q'), service: tape.pick('s', 't') } }),
  CrossRefer: (tape) => ({
    data: {
      request: known(tape, 'request', 'q', 'RequestService'),
      toService: tape.pick('s', 't'),
    },
  }),
  StartService: (tape) => ({ data: { request: known(tape, 'request', 'q', 'RequestService') } }),
  RecordChild: (tape, today) => ({
    data: {
      sex: '0',
      ethnicity: 'NOBT',
      unaccompanied: false,
      ...tape.pick<Try['data']>(
        {},
        { birth: { status: 'expected', month: month(today + 60) } },
        { birth: { status: 'expected', month: month(today + 60) } },
        { birth: { status: 'born', month: month(today - 10) } },
        { birth: { status: 'born', month: month(today + 30) } },
      ),
    },
  }),
  AmendChild: (tape, today) => ({
    data: { ...maybe(tape, 'birthMonth', month(today - 40 + tape.below(70))), language: 'cy' },
  }),
  RecordBirth: (tape, today) => ({
    data: { birthMonth: month(today - 20 + tape.below(50)), sex: '1' },
  }),
  RecordDeath: (tape, today) => ({ data: {}, day: Math.max(0, today - tape.below(60)) }),
  AllocateCase: (tape, today) => ({
    data: {
      allocation: tape.ref('w'),
      worker: 'sw-1',
      team: 'a',
      reason: 'FCONTA',
      ...(tape.oneIn(2) ? { endedOn: dateOf(Math.max(0, today - 2 + tape.below(20))) } : {}),
    },
  }),
  ReallocateCase: (tape) => ({
    data: { allocation: tape.ref('w'), worker: 'sw-2', team: 'a', reason: 'LEFTRL' },
  }),
  EndAllocation: (tape) => ({
    data: { allocation: known(tape, 'allocation', 'w', 'AllocateCase', 'ReallocateCase') },
  }),
  AgreeStepUp: (tape) => ({
    data: {
      from: tape.pick('early-help', 'assessment'),
      to: tape.pick('early-help', 'assessment', 'looked-after'),
    },
  }),
  AgreeStepDown: (tape) => ({
    data: {
      from: tape.pick('assessment', 'looked-after'),
      to: tape.pick('early-help', 'assessment'),
      proposedBy: tape.pick(...people),
    },
  }),
  ReportMissing: (tape, today) => ({
    data: {
      missing: tape.ref('m'),
      kind: 'M',
      ...(tape.oneIn(2) ? { endedOn: dateOf(Math.max(0, today - 1 + tape.below(8))) } : {}),
    },
  }),
  ReportReturn: (tape) => ({ data: { missing: known(tape, 'missing', 'm', 'ReportMissing') } }),
  PlaceForAdoption: (tape, today) => ({
    data: { placement: tape.ref('b'), ...ending(tape, today, 'endedOn', 'endReason', 'RD1') },
  }),
  EndAdoptionPlacement: (tape) => ({
    data: { placement: known(tape, 'placement', 'b', 'PlaceForAdoption'), endReason: 'RD2' },
  }),
  RecordAdoption: (tape, today) => ({
    data: {
      decidedOn: dateOf(today),
      matchedOn: dateOf(Math.max(0, today - 5 + tape.below(20))),
      byFosterCarers: true,
      adopters: 2,
      adoptersSex: 'MF',
      adoptersStatus: 'L11',
    },
  }),
  RecordPreviousPermanence: () => ({ data: { arrangement: 'Z1' } }),
  RecordCareLeaver: () => ({ data: { inTouch: 'YES', activity: 'F1', accommodation: 'B1' } }),
  RecordHealthOutcomes: (tape) => ({
    data: {
      financialYear: '2023-24',
      ...maybe(tape, 'questionnaireScore', 12),
      ...maybe(tape, 'noQuestionnaire', 'SDQ1'),
    },
  }),
}

const conferenceKnown = (tape: Tape, command: string) =>
  tape.oneIn(5) ? tape.any(command) : tape.last(command)

const registrationKnown = (tape: Tape): string => known(tape, 'registration', 'g', 'RegisterChild')

/** Referrals, assessments, plans and child protection. */
export const pathwayDraws: Readonly<Record<string, Draw>> = {
  AcceptReferral: (tape, today) => {
    const end = { closedOn: dateOf(Math.max(0, today - 2 + tape.below(60))), closureReason: 'RC8' }
    const whole = { ...end, closureProposedBy: tape.pick(...people) }
    return {
      data: {
        referral: tape.ref('f'),
        kind: 'care-and-support',
        source: '2A',
        ...(tape.oneIn(4) ? { contact: contactKnown(tape) } : {}),
        ...tape.pick<Try['data']>({}, {}, {}, {}, {}, whole, whole, whole, end),
      },
    }
  },
  RejectReferral: (tape) => ({
    data: {
      referral: tape.ref('f'),
      kind: 'care-and-support',
      source: '2A',
      reason: 'duplicate',
    },
  }),
  ReopenReferral: (tape) => ({
    data: { referral: known(tape, 'referral', 'f', 'AcceptReferral'), reason: 'needs-recurred' },
  }),
  CloseCase: (tape) => ({
    data: { referral: referralKnown(tape), reason: 'RC7', proposedBy: tape.pick(...people) },
  }),
  StartAssessment: (tape) => ({
    data: { assessment: tape.ref('a'), referral: referralKnown(tape), kind: 'proportionate' },
  }),
  CompleteAssessment: (tape) => ({
    data: {
      assessment: known(tape, 'assessment', 'a', 'StartAssessment'),
      outcome: 'eligible-needs',
      factors: tape.pick(['3B'], ['21'], [], ['3B', '16A'], ['3B', '3B'], ['21', '3B']),
      ...seen(tape),
    },
  }),
  AgreeCareAndSupportPlan: (tape, today) => ({
    data: {
      plan: tape.ref('p'),
      referral: referralKnown(tape),
      kind: tape.pick('care-and-support', 'child-in-need'),
      ...(tape.oneIn(4) ? { assessment: known(tape, 'assessment', 'a', 'StartAssessment') } : {}),
      ...ending(tape, today, 'endedOn', 'endReason', 'needs-met'),
    },
  }),
  HoldPlanReview: (tape, today) => ({
    data: {
      plan: known(tape, 'plan', 'p', 'AgreeCareAndSupportPlan'),
      review: tape.ref('r'),
      outcome: 'continue',
      ...maybe(tape, 'nextReviewOn', dateOf(Math.max(0, today - 3 + tape.below(40)))),
    },
  }),
  EndCareAndSupportPlan: (tape) => ({
    data: { plan: known(tape, 'plan', 'p', 'AgreeCareAndSupportPlan'), reason: 'needs-met' },
  }),
  HoldStrategyDiscussion: (tape) => ({
    data: {
      discussion: tape.ref('d'),
      referral: referralKnown(tape),
      form: 'meeting',
      outcome: tape.pick('joint-enquiry', 'single-agency-enquiry', 'joint-enquiry', 'no-enquiry'),
    },
  }),
  StartEnquiry: (tape, today) => {
    const held = tape.oneIn(4) ? undefined : tape.any('HoldStrategyDiscussion')?.data
    return {
      data: {
        enquiry: tape.ref('e'),
        referral: held?.['referral'] ?? referralKnown(tape),
        discussion: held?.['discussion'] ?? tape.ref('d'),
        ...ending(tape, today, 'concludedOn', 'outcome', 'conference'),
      },
    }
  },
  ConcludeEnquiry: (tape) => ({
    data: { enquiry: known(tape, 'enquiry', 'e', 'StartEnquiry'), outcome: 'conference' },
  }),
  HoldInitialConference: (tape) => ({
    data: {
      conference: tape.ref('c'),
      referral: referralKnown(tape),
      chair: tape.pick('u-8', 'u-9'),
      decision: tape.pick('register', 'register', 'do-not-register'),
      ...(tape.oneIn(3) ? { enquiry: known(tape, 'enquiry', 'e', 'StartEnquiry') } : {}),
    },
  }),
  CirculateOutlinePlan: (tape) => ({
    data: { conference: known(tape, 'conference', 'c', 'HoldInitialConference') },
  }),
  RegisterChild: (tape, today) => {
    const held = conferenceKnown(tape, 'HoldInitialConference')
    const day = held === undefined || tape.oneIn(8) ? today : dayOf(held.on)
    return {
      day,
      data: {
        registration: tape.ref('g'),
        conference: held?.data['conference'] ?? tape.ref('c'),
        categories: tape.pick(['NEG'], ['NEG'], ['NEG', 'PHY'], [], ['EMO', 'EMO']),
        signedBy: tape.oneIn(6) ? 'u-7' : (held?.data['chair'] ?? 'u-8'),
        ...ending(tape, day, 'endedOn', 'endReason', 'other'),
      },
    }
  },
  ChangeAbuseCategories: (tape) => ({
    data: {
      registration: registrationKnown(tape),
      categories: tape.pick(['NEG'], ['SAB', 'NEG'], [], ['EMO', 'EMO']),
    },
  }),
  HoldCoreGroup: (tape) => ({
    data: { registration: registrationKnown(tape), meeting: tape.ref('n') },
  }),
  HoldReviewConference: (tape) => ({
    data: {
      registration: registrationKnown(tape),
      conference: tape.ref('v'),
      chair: 'u-8',
      decision: tape.pick('continue', 'deregister'),
    },
  }),
  DeregisterChild: (tape, today) => {
    const review = tape.last('HoldReviewConference')
    const begun = tape.last('RegisterChild')
    return {
      day: begun !== undefined && tape.oneIn(8) ? dayOf(begun.on) : today,
      data: {
        registration: registrationKnown(tape),
        reason: 'other',
        ...(review !== undefined && tape.oneIn(2) ? { conference: review.data['conference'] } : {}),
        ...(tape.oneIn(9) ? { conference: tape.ref('c') } : {}),
      },
    }
  },
}
