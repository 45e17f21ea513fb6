import { dateOf, dayOf, isRestDay, monthsLater } from '../calendar.ts'
import type { Done } from '../desk.ts'
import { episodesOf } from './episodes.ts'
import {
  assessmentSpans,
  dayGiven,
  enquirySpans,
  meet,
  planSpans,
  referralSpans,
  registrationSpans,
  type Span,
} from './spans.ts'
import { type Judge, named, refs, type Verdict, values } from './verdict.ts'

const referralsNamed = (facts: readonly Done[]): readonly unknown[] =>
  values(facts, 'referral', 'AcceptReferral', 'RejectReferral')

const contactOf = (verdict: Verdict, facts: readonly Done[], contact: unknown, day: number) => {
  if (contact === undefined) return
  const received = facts.find(
    ({ command, data }) => command === 'ReceiveContact' && data['contact'] === contact,
  )
  verdict.needs(received, 'NoSuchContact', ({ on }) => verdict.early(day, dayOf(on)))
}

/** The referral that a conference, and a registration by it, belongs to. */
const referralOfConference = (facts: readonly Done[], conference: unknown): unknown =>
  facts.find(
    ({ command, data }) => command === 'HoldInitialConference' && data['conference'] === conference,
  )?.data['referral']

const referralOfRegistration = (facts: readonly Done[], registration: unknown): unknown =>
  referralOfConference(facts, named(registrationSpans(facts), registration)?.data['conference'])

const closedBefore = (
  verdict: Verdict,
  facts: readonly Done[],
  referral: unknown,
  ...days: readonly (number | null)[]
) => {
  const to = named(referralSpans(facts), referral)?.to ?? null
  verdict.breaks(
    'ActivityAfterClosure',
    to !== null && days.some((day) => day !== null && day > to),
  )
}

/** Every day on which something happened under a referral. */
const daysUnder = (facts: readonly Done[], referral: unknown): readonly number[] => {
  const under = [
    ...[assessmentSpans(facts), planSpans(facts), enquirySpans(facts)].flatMap((all) =>
      all.filter(({ data }) => data['referral'] === referral),
    ),
    ...registrationSpans(facts).filter(
      ({ data }) => referralOfConference(facts, data['conference']) === referral,
    ),
  ]
  const meetings = facts.filter(
    ({ command, data }) =>
      (['HoldStrategyDiscussion', 'HoldInitialConference'].includes(command) &&
        data['referral'] === referral) ||
      (command === 'HoldReviewConference' &&
        referralOfRegistration(facts, data['registration']) === referral),
  )
  return [
    ...under.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...meetings.map(({ on }) => dayOf(on)),
  ]
}

const isWorkedOn = (facts: readonly Done[], referral: unknown): boolean => {
  const spans: readonly Span[] = [
    ...[assessmentSpans(facts), planSpans(facts), enquirySpans(facts)].flatMap((all) =>
      all.filter(({ data }) => data['referral'] === referral),
    ),
    ...registrationSpans(facts).filter(
      ({ data }) => referralOfConference(facts, data['conference']) === referral,
    ),
  ]
  return spans.some(({ to }) => to === null) || episodesOf(facts).some(({ to }) => to === null)
}

const other = (spans: readonly Span[], ref: unknown): readonly Span[] =>
  spans.filter((span) => span.ref !== ref)

const inNeed = ({ data }: Pick<Span, 'data'>): boolean => data['kind'] === 'child-in-need'

/** The conferences of a case: the kind of each, its subject, and its decision. */
const conferenceOf = (facts: readonly Done[], conference: unknown, command: string) =>
  facts.find((one) => one.command === command && one.data['conference'] === conference)

const conferencesNamed = (facts: readonly Done[]): readonly unknown[] =>
  values(facts, 'conference', 'HoldInitialConference', 'HoldReviewConference')

const ofRegistration =
  (then: (verdict: Verdict, span: Span, facts: readonly Done[], one: Done, day: number) => void) =>
  (verdict: Verdict, facts: readonly Done[], one: Parameters<Judge>[2], day: number) =>
    verdict.needs(
      named(registrationSpans(facts), one.data['registration']),
      'NoSuchRegistration',
      (span) => then(verdict, span, facts, { ...one, id: '' }, day),
    )

const categories = (verdict: Verdict, given: unknown) => {
  const list = given as readonly string[]
  verdict.breaks('NoAbuseCategory', list.length === 0)
  verdict.breaks('DuplicateReference', new Set(list).size < list.length)
}

/** The referral that a new one repeats: the one closed last in the twelve months up to a day. */
export const reReferralExpected = (facts: readonly Done[], day: number): string | null => {
  const closed = referralSpans(facts).filter(
    ({ to }) => to !== null && to <= day && monthsLater(day, -12) <= dateOf(to),
  )
  const latest = Math.max(...closed.map(({ to }) => to ?? 0))
  return closed.find(({ to }) => to === latest)?.ref ?? null
}

/** Referrals, assessments, plans and child protection. */
export const pathway: Readonly<Record<string, Judge>> = {
  AcceptReferral: (verdict, facts, { data, by }, day) => {
    const to = dayGiven(data['closedOn'])
    const told = ['closedOn', 'closureReason', 'closureProposedBy'].filter(
      (field) => data[field] !== undefined,
    )
    verdict.taken(data['referral'], referralsNamed(facts))
    contactOf(verdict, facts, data['contact'], day)
    verdict.breaks('ClosureIncomplete', told.length === 1 || told.length === 2)
    verdict.breaks('EndsBeforeStart', to !== null && to < day)
    const others = other(referralSpans(facts), data['referral'])
    verdict.clash({ from: day, to }, others, 'ReferralStillOpen', 'ReferralsOverlap')
    verdict.breaks('SamePersonTwice', data['closureProposedBy'] === by)
  },
  RejectReferral: (verdict, facts, { data }, day) => {
    verdict.taken(data['referral'], referralsNamed(facts))
    contactOf(verdict, facts, data['contact'], day)
  },
  ReopenReferral: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', (span) => {
      verdict.breaks('ReferralIsOpen', span.to === null).early(day, span.to)
      const others = other(referralSpans(facts), span.ref)
      verdict.clash({ ...span, to: null }, others, 'ReferralStillOpen', 'ReferralsOverlap')
    }),
  CloseCase: (verdict, facts, { data, by }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', (span) => {
      verdict.breaks('ReferralIsClosed', span.to !== null).early(day, span.from)
      verdict.breaks('SamePersonTwice', data['proposedBy'] === by)
      verdict.breaks('OpenWorkRemains', isWorkedOn(facts, span.ref))
      const late = daysUnder(facts, span.ref).some((one) => one > day)
      verdict.breaks('ActivityAfterClosure', late)
    }),
  StartAssessment: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', ({ from }) => {
      verdict.taken(data['assessment'], refs(assessmentSpans(facts))).early(day, from)
      closedBefore(verdict, facts, data['referral'], day)
    }),
  CompleteAssessment: (verdict, facts, { data }, day) =>
    verdict.needs(named(assessmentSpans(facts), data['assessment']), 'NoSuchAssessment', (span) => {
      const factors = data['factors'] as readonly string[]
      verdict.breaks('AssessmentIsComplete', span.to !== null).early(day, span.from)
      closedBefore(verdict, facts, span.data['referral'], day)
      verdict.breaks('FactorNamedTwice', new Set(factors).size < factors.length)
      verdict.breaks('FactorsBesideNone', factors.length > 1 && factors.includes('21'))
      verdict.breaks('SeenAloneUnseen', data['seenAlone'] === true && data['childSeen'] !== true)
    }),
  AgreeCareAndSupportPlan: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', ({ from }) => {
      const to = dayGiven(data['endedOn'])
      const span = { ref: '', data, from: day, to }
      if (data['assessment'] !== undefined) {
        const assessed = named(assessmentSpans(facts), data['assessment'])
        verdict.needs(assessed, 'NoSuchAssessment', (one) =>
          verdict.breaks('AssessmentNotComplete', one.to === null || one.to > day),
        )
      }
      verdict.taken(data['plan'], refs(planSpans(facts)))
      verdict.breaks('PlanBeforeReferral', day < from)
      verdict.end(day, data['endedOn'], data['endReason'])
      closedBefore(verdict, facts, data['referral'], day, to)
      verdict.clash(span, planSpans(facts), 'CarePlanStillOpen', 'CarePlansOverlap')
      const clashes = registrationSpans(facts).some((one) => meet(one, span))
      verdict.breaks('PlanWhileRegistered', inNeed(span) && clashes)
    }),
  HoldPlanReview: (verdict, facts, { data }, day) =>
    verdict.needs(named(planSpans(facts), data['plan']), 'NoSuchCarePlan', ({ ref, from, to }) => {
      const held = facts.filter(
        ({ command, data: one }) => command === 'HoldPlanReview' && one['plan'] === ref,
      )
      const next = dayGiven(data['nextReviewOn'])
      verdict.breaks('CarePlanHasEnded', to !== null && day > to)
      verdict.taken(data['review'], values(held, 'review', 'HoldPlanReview')).early(day, from)
      verdict.breaks('NextReviewNotLater', next !== null && next <= day)
    }),
  EndCareAndSupportPlan: (verdict, facts, { data }, day) =>
    verdict.needs(named(planSpans(facts), data['plan']), 'NoSuchCarePlan', (span) => {
      verdict.breaks('CarePlanHasEnded', span.to !== null).early(day, span.from)
      closedBefore(verdict, facts, span.data['referral'], day)
    }),
  HoldStrategyDiscussion: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', ({ from }) => {
      verdict.taken(data['discussion'], values(facts, 'discussion', 'HoldStrategyDiscussion'))
      verdict.early(day, from)
      closedBefore(verdict, facts, data['referral'], day)
    }),
  StartEnquiry: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', ({ from }) => {
      const held = facts.find(
        ({ command, data: one }) =>
          command === 'HoldStrategyDiscussion' &&
          one['discussion'] === data['discussion'] &&
          one['referral'] === data['referral'],
      )
      verdict.needs(held, 'NoSuchDiscussion', (discussion) => {
        const to = dayGiven(data['concludedOn'])
        verdict.taken(data['enquiry'], refs(enquirySpans(facts)))
        verdict.breaks('NoEnquiryDecided', discussion.data['outcome'] === 'no-enquiry')
        verdict.breaks('EnquiryBeforeReferral', day < from)
        verdict.early(day, dayOf(discussion.on))
        verdict.end(day, data['concludedOn'], data['outcome'])
        closedBefore(verdict, facts, data['referral'], day, to)
        const tag = 'EnquiryStillOpen'
        verdict.clash({ from: day, to }, enquirySpans(facts), tag, tag)
      })
    }),
  ConcludeEnquiry: (verdict, facts, { data }, day) =>
    verdict.needs(named(enquirySpans(facts), data['enquiry']), 'NoSuchEnquiry', (span) => {
      verdict.breaks('EnquiryIsConcluded', span.to !== null).early(day, span.from)
      closedBefore(verdict, facts, span.data['referral'], day)
    }),
  HoldInitialConference: (verdict, facts, { data }, day) =>
    verdict.needs(named(referralSpans(facts), data['referral']), 'NoSuchReferral', ({ from }) => {
      if (data['enquiry'] !== undefined) {
        const enquiry = named(enquirySpans(facts), data['enquiry'])
        verdict.needs(enquiry, 'NoSuchEnquiry', (span) => verdict.early(day, span.from))
      }
      verdict.taken(data['conference'], conferencesNamed(facts))
      verdict.breaks('ConferenceAtWeekend', isRestDay(day))
      verdict.breaks('ConferenceBeforeReferral', day < from)
      closedBefore(verdict, facts, data['referral'], day)
    }),
  CirculateOutlinePlan: (verdict, facts, { data }, day) =>
    verdict.needs(
      conferenceOf(facts, data['conference'], 'HoldInitialConference'),
      'NoSuchConference',
      ({ on }) => {
        const sent = values(facts, 'conference', 'CirculateOutlinePlan')
        verdict.breaks('OutlinePlanIsOut', sent.includes(data['conference']))
        verdict.early(day, dayOf(on))
      },
    ),
  RegisterChild: (verdict, facts, { data }, day) =>
    verdict.needs(
      conferenceOf(facts, data['conference'], 'HoldInitialConference'),
      'NoSuchConference',
      (conference) => {
        const to = dayGiven(data['endedOn'])
        const span = { from: day, to }
        verdict.taken(data['registration'], refs(registrationSpans(facts)))
        categories(verdict, data['categories'])
        const decision = conference.data['decision']
        verdict.breaks('ConferenceDecidedOtherwise', decision !== 'register')
        verdict.breaks('RegisteredOnOtherDay', dayOf(conference.on) !== day)
        verdict.breaks('NotSignedByChair', conference.data['chair'] !== data['signedBy'])
        verdict.end(day, data['endedOn'], data['endReason'])
        verdict.breaks('RegistrationEndsOnItsDay', to === day)
        closedBefore(verdict, facts, conference.data['referral'], day, to)
        const all = registrationSpans(facts)
        verdict.clash(span, all, 'RegistrationStillOpen', 'RegistrationsOverlap')
        const clashes = planSpans(facts).some((plan) => inNeed(plan) && meet(plan, span))
        verdict.breaks('PlanWhileRegistered', clashes)
      },
    ),
  ChangeAbuseCategories: ofRegistration((verdict, { from, to }, _, { data }, day) => {
    categories(verdict, data['categories'])
    verdict.breaks('RegistrationHasEnded', to !== null && day > to).early(day, from)
  }),
  HoldCoreGroup: ofRegistration((verdict, { ref, from, to }, facts, { data }, day) => {
    const held = facts.filter(({ data: one }) => one['registration'] === ref)
    verdict.taken(data['meeting'], values(held, 'meeting', 'HoldCoreGroup'))
    verdict.breaks('RegistrationHasEnded', to !== null && day > to).early(day, from)
  }),
  HoldReviewConference: ofRegistration((verdict, { from, to }, facts, { data }, day) => {
    verdict.taken(data['conference'], conferencesNamed(facts))
    verdict.breaks('RegistrationHasEnded', to !== null && day > to)
    verdict.breaks('ConferenceAtWeekend', isRestDay(day))
    verdict.breaks('ReviewNotAfterRegistration', day <= from)
  }),
  DeregisterChild: ofRegistration((verdict, { ref, from, to }, facts, { data }, day) => {
    if (data['conference'] !== undefined) {
      const review = conferenceOf(facts, data['conference'], 'HoldReviewConference')
      const own = review?.data['registration'] === ref ? review : undefined
      verdict.needs(own, 'NoSuchConference', (held) =>
        verdict.breaks('ConferenceDecidedOtherwise', held.data['decision'] !== 'deregister'),
      )
    }
    verdict.breaks('RegistrationHasEnded', to !== null).early(day, from)
    verdict.breaks('RegistrationEndsOnItsDay', day === from)
    closedBefore(verdict, facts, referralOfRegistration(facts, ref), day)
  }),
}
