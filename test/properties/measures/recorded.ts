import { addDays, type DomainEvent, type PlainDate, plainDate, streamName } from '@coflyfr/core'
import * as happened from '@coflyfr/outcomes/events'
import type { Written } from '../reports/desk.ts'
import { type Life, lastDay, type Stay, type Stretch } from './lives.ts'

/** A day of a life as a date. */
export const dateOf = (day: number): PlainDate => addDays(plainDate('2021-04-01'), day)

type Event = DomainEvent<string, unknown>

/** Facts recorded one after the other; `voids` if the last of them was voided. */
interface Chain {
  readonly events: readonly Event[]
  readonly voids: boolean
}

const chain = (...events: readonly Event[]): Chain => ({ events, voids: false })

const stretched = (
  stretches: readonly Stretch[],
  begin: (reference: string, one: Stretch) => Event,
  end: (reference: string, on: PlainDate) => Event,
): readonly Chain[] =>
  stretches.map((one, index) => {
    const reference = `r${index}`
    const ends = one.end === null || one.isTold ? [] : [end(reference, dateOf(one.end))]
    return chain(begin(reference, one), ...ends)
  })

const toldEnd = ({ end, isTold }: Stretch): PlainDate | null =>
  end === null || !isTold ? null : dateOf(end)

const atFrontDoor = (id: string, life: Life): readonly Chain[] => [
  ...life.contacts.map(({ on, decided, outcome, isVoided }, index) => {
    const key = { case: id, contact: `k${index}` }
    const received = happened.ContactReceived.of(dateOf(on), {
      ...key,
      source: 'school',
      team: 'a',
    })
    if (decided === null) return chain(received)
    const events = [received, happened.ContactDecided.of(dateOf(decided), { ...key, outcome })]
    return { events, voids: isVoided }
  }),
  ...life.handoffs.map(({ on, isVoided }) => {
    const teams = { fromTeam: 'a', toTeam: 'b', reason: 'specialism' } as const
    return { events: [happened.HandedOff.of(dateOf(on), { case: id, ...teams })], voids: isVoided }
  }),
  ...life.crossReferrals.map((on, index) => {
    const services = { request: `x${index}`, fromService: 'a', toService: 'b' }
    return chain(happened.CrossReferred.of(dateOf(on), { case: id, ...services }))
  }),
  ...life.stepsUp.map((on) =>
    chain(happened.StepUpAgreed.of(dateOf(on), { case: id, from: 'early-help', to: 'assessment' })),
  ),
  ...life.stepsDown.map((on) => {
    const step = { from: 'assessment', to: 'early-help', proposedBy: 'u' } as const
    return chain(happened.StepDownAgreed.of(dateOf(on), { case: id, ...step }))
  }),
  ...stretched(
    life.requests,
    (request, { on }) =>
      happened.ServiceRequested.of(dateOf(on), { case: id, request, service: 'a' }),
    (request, on) => happened.ServiceStarted.of(on, { case: id, request, service: 'a' }),
  ),
  ...life.referrals.map(({ on, isAgain }, index) =>
    chain(
      happened.ReferralAccepted.of(dateOf(on), {
        case: id,
        referral: `f${index}`,
        kind: 'care-and-support',
        source: '2A',
        contact: null,
        need: null,
        closedOn: null,
        closureReason: null,
        closureProposedBy: null,
        reReferralOf: isAgain ? 'f9' : null,
      }),
    ),
  ),
]

const inWork = (id: string, life: Life): readonly Chain[] => [
  ...stretched(
    life.assessments,
    (assessment, { on }) =>
      happened.AssessmentStarted.of(dateOf(on), {
        case: id,
        assessment,
        referral: 'f0',
        kind: 'proportionate',
        internalReviewOn: null,
      }),
    (assessment, on) =>
      happened.AssessmentCompleted.of(on, {
        case: id,
        assessment,
        outcome: 'eligible-needs',
        factors: [],
        childSeen: null,
        seenAlone: null,
      }),
  ),
  ...stretched(
    life.plans,
    (plan, one) =>
      happened.CareAndSupportPlanAgreed.of(dateOf(one.on), {
        case: id,
        plan,
        referral: 'f0',
        kind: 'care-and-support',
        assessment: null,
        reviewDueOn: null,
        endedOn: toldEnd(one),
        endReason: one.isTold ? 'needs-met' : null,
      }),
    (plan, on) => happened.CareAndSupportPlanEnded.of(on, { case: id, plan, reason: 'needs-met' }),
  ),
  ...life.schools.map(({ on, isTransition }) =>
    chain(happened.SchoolChanged.of(dateOf(on), { case: id, isTransition })),
  ),
]

const inProtection = (id: string, life: Life): readonly Chain[] => [
  ...life.discussions.map((on, index) => {
    const held = { discussion: `d${index}`, referral: 'f0', form: 'meeting' } as const
    const data = { case: id, ...held, outcome: 'joint-enquiry' } as const
    return chain(happened.StrategyDiscussionHeld.of(dateOf(on), data))
  }),
  ...stretched(
    life.enquiries,
    (enquiry, one) =>
      happened.EnquiryStarted.of(dateOf(one.on), {
        case: id,
        enquiry,
        referral: 'f0',
        discussion: 'd0',
        concludedOn: toldEnd(one),
        outcome: one.isTold ? 'conference' : null,
      }),
    (enquiry, on) => happened.EnquiryConcluded.of(on, { case: id, enquiry, outcome: 'conference' }),
  ),
  ...life.conferences.map((on, index) => {
    const held = { conference: `c${index}`, referral: 'f0', chair: 'x', enquiry: null }
    const data = { case: id, ...held, decision: 'register' } as const
    return chain(happened.InitialConferenceHeld.of(dateOf(on), data))
  }),
  ...stretched(
    life.registrations,
    (registration, { on }) =>
      happened.ChildRegistered.of(dateOf(on), {
        case: id,
        registration,
        conference: 'c0',
        categories: ['NEG'],
        signedBy: 'x',
        previousRegistrations: null,
        endedOn: null,
        endReason: null,
      }),
    (registration, on) =>
      happened.ChildDeregistered.of(on, {
        case: id,
        registration,
        reason: 'risk-reduced',
        conference: null,
      }),
  ),
]

const inLeaving = (id: string, life: Life): readonly Chain[] => [
  ...life.health.map(({ on, isDentist }) => {
    const kind = isDentist ? 'dentist-seen' : 'doctor-registered'
    return chain(happened.HealthContactRecorded.of(dateOf(on), { case: id, kind }))
  }),
  ...life.breaks.map(({ on, nights }, index) =>
    chain(
      happened.ShortBreakTaken.of(dateOf(on), {
        case: id,
        shortBreak: `b${index}`,
        endedOn: dateOf(on + nights),
        placementType: 'U6',
        provider: null,
      }),
    ),
  ),
  ...life.leaving.map((one) => chain(answered(id, one))),
]

const answered = (id: string, { on: day, about, isGood }: Life['leaving'][number]): Event => {
  const on = dateOf(day)
  switch (about) {
    case 'KS2':
    case 'KS4':
      return happened.EducationRecorded.of(on, { case: id, stage: about, achieved: isGood })
    case '12-months':
    case '24-months': {
      const activity = isGood ? 'training' : 'ill-or-disabled'
      return happened.ActivityRecorded.of(on, { case: id, after: about, activity })
    }
    case 'home': {
      const where = { accommodation: 'own-tenancy', suitable: isGood } as const
      return happened.AccommodationRecorded.of(on, { case: id, after: '12-months', ...where })
    }
    case 'homeless':
      return happened.HomelessnessRecorded.of(on, { case: id, homelessness: 'rough-sleeping' })
  }
}

const episode = (id: string, { legalStatus, placementType, location }: Stay, index: number) => ({
  case: id,
  period: 'l1',
  episode: `e${index}`,
  legalStatus,
  need: 'N1' as const,
  placementType,
  provider: null,
  providerKey: null,
  urn: null,
  distance: null,
  placementAuthority: null,
  location,
  endedOn: null,
  reasonCeased: null,
  reasonPlaceChange: null,
})

const stayBegun = (id: string, stay: Stay, index: number): Event => {
  const [on, data] = [dateOf(stay.on), episode(id, stay, index)]
  const next = { ...data, endsPrevious: true, previousPlaceChange: null }
  switch (stay.begins) {
    case 'S':
      return happened.LookedAfterPeriodStarted.of(on, { ...data, proposedBy: 'u' })
    case 'L':
      return happened.LegalStatusChanged.of(on, next)
    case 'P':
      return happened.PlacementStarted.of(on, { ...next, reason: 'P' })
  }
}

const inCare = (id: string, { stays, careEnd }: Life): readonly Chain[] => {
  const events = stays.map((stay, index) => stayBegun(id, stay, index))
  if (careEnd === null) return [chain(...events)]
  const last = { case: id, period: 'l1', episode: `e${stays.length - 1}` }
  const ending = { ...last, reasonCeased: careEnd.reason, reasonPlaceChange: null }
  return [chain(...events, happened.LookedAfterPeriodEnded.of(dateOf(careEnd.on), ending))]
}

const primes = [7, 11, 13, 17, 19, 23, 29, 31] as const

/** The events of a life in the order of recording: some are late, but each chain is in order. */
const eventsOf = (id: string, life: Life): readonly Event[] => {
  const chains = [atFrontDoor, inWork, inProtection, inCare, inLeaving].flatMap((part) =>
    part(id, life),
  )
  const place = (index: number): number =>
    ((index + 1) * (primes[life.order % primes.length] ?? 7) + life.order) % (lastDay + 1)
  const sorted = chains
    .map((one, index) => ({ one, at: place(index) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ one }) => one)
  const events = sorted.flatMap((one) => one.events)
  const voids = sorted
    .filter((one) => one.voids)
    .map((one): Event => {
      const wrong = one.events.at(-1)
      const revision = wrong === undefined ? -1 : events.indexOf(wrong)
      const fact = '00000000-0000-4000-8000-000000000000'
      const data = { case: id, fact, reason: 'wrong-child', revision } as const
      const on = wrong?.effectiveOn ?? dateOf(0)
      return happened.CaseFactVoided.of(on, { ...data, factType: wrong?.type ?? '' })
    })
  return [...events, ...voids]
}

/** The log of a council with these children. */
export const recorded = (lives: readonly Life[]): readonly Written[] =>
  lives.flatMap((life, index) => {
    const id = `a${String(index).padStart(7, '0')}`
    return eventsOf(id, life).map(
      (event): Written => [streamName('case', id), event as DomainEvent],
    )
  })
