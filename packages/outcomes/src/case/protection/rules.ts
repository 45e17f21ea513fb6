import type { PlainDate } from '@coflyfr/core'
import type { PlanWhileRegistered } from '../care-plan/refusals.ts'
import { notRegistered } from '../care-plan/rules.ts'
import type { CarePlans } from '../care-plan/state.ts'
import { isWeekend } from '../is-weekend.ts'
import { overlap, type Spell } from '../spell.ts'
import type {
  ConferenceAtWeekend,
  ConferenceBeforeReferral,
  ConferenceDecidedOtherwise,
  EnquiryBeforeReferral,
  EnquiryIsConcluded,
  EnquiryStillOpen,
  NoAbuseCategory,
  NoEnquiryDecided,
  NotSignedByChair,
  OutlinePlanIsOut,
  RegisteredOnOtherDay,
  RegistrationEndsOnItsDay,
  RegistrationHasEnded,
  RegistrationStillOpen,
  RegistrationsOverlap,
  ReviewNotAfterRegistration,
} from './refusals.ts'
import type {
  Enquiry,
  InitialConference,
  ProtectionState,
  Registration,
  Registrations,
  ReviewConference,
  StrategyDiscussion,
} from './state.ts'

/** An enquiry follows a strategy discussion that decided it. */
export const decidedEnquiry = (
  discussion: string,
  { outcome }: StrategyDiscussion,
): NoEnquiryDecided | null =>
  outcome === 'no-enquiry' ? { tag: 'NoEnquiryDecided', discussion } : null

/** An enquiry begins on the day of its referral or later (2889). */
export const enquiryAfterReferral = (
  enquiry: string,
  startsOn: PlainDate,
  referredOn: PlainDate,
): EnquiryBeforeReferral | null =>
  startsOn < referredOn
    ? { tag: 'EnquiryBeforeReferral', code: '2889', enquiry, startsOn, referredOn }
    : null

/** One enquiry at a time (8890). */
export const oneEnquiry = (
  enquiries: ProtectionState['enquiries'],
  enquiry: string,
  spell: Spell,
): EnquiryStillOpen | null => {
  for (const [open, one] of enquiries) {
    if (overlap(one, spell)) return { tag: 'EnquiryStillOpen', code: '8890', enquiry, open }
  }
  return null
}

/** An enquiry is concluded once. */
export const enquiryOpen = (enquiry: string, { endedOn }: Enquiry): EnquiryIsConcluded | null =>
  endedOn === null ? null : { tag: 'EnquiryIsConcluded', enquiry, concludedOn: endedOn }

/** No conference is held at a weekend (8875). */
export const onWorkingDay = (conference: string, on: PlainDate): ConferenceAtWeekend | null =>
  isWeekend(on) ? { tag: 'ConferenceAtWeekend', code: '8875', conference, on } : null

/** An initial conference is held on the day of the referral or later (1104). */
export const conferenceAfterReferral = (
  conference: string,
  heldOn: PlainDate,
  referredOn: PlainDate,
): ConferenceBeforeReferral | null =>
  heldOn < referredOn
    ? { tag: 'ConferenceBeforeReferral', code: '1104', conference, heldOn, referredOn }
    : null

/** The outline plan is sent out once. */
export const planNotSent = (
  conference: string,
  { planSentOn }: InitialConference,
): OutlinePlanIsOut | null =>
  planSentOn === null ? null : { tag: 'OutlinePlanIsOut', conference, sentOn: planSentOn }

/** What is asked is what the conference decided. */
export const decidedSo = (
  conference: string,
  { decision }: InitialConference | ReviewConference,
  asked: ConferenceDecidedOtherwise['decision'],
): ConferenceDecidedOtherwise | null =>
  decision === asked ? null : { tag: 'ConferenceDecidedOtherwise', conference, decision }

/** A child is registered from the day of the conference (2885). */
export const fromConferenceDay = (
  registration: string,
  startsOn: PlainDate,
  { heldOn }: InitialConference,
): RegisteredOnOtherDay | null =>
  startsOn === heldOn
    ? null
    : { tag: 'RegisteredOnOtherDay', code: '2885', registration, startsOn, heldOn }

/** The conference decides, its chair signs. */
export const signedByChair = (
  signedBy: string,
  { chair }: InitialConference,
): NotSignedByChair | null =>
  signedBy === chair ? null : { tag: 'NotSignedByChair', signedBy, chair }

/** A child is registered under one category at least. */
export const underCategory = (
  registration: string,
  categories: readonly string[],
): NoAbuseCategory | null =>
  categories.length === 0 ? { tag: 'NoAbuseCategory', registration } : null

/** A registration lasts a day at least (8840). */
export const lastsADay = (
  registration: string,
  startedOn: PlainDate,
  endedOn: PlainDate | undefined,
): RegistrationEndsOnItsDay | null =>
  startedOn === endedOn
    ? { tag: 'RegistrationEndsOnItsDay', code: '8840', registration, on: startedOn }
    : null

/** A child is on the register once at a time (8935, 8940). */
export const registeredOnce = (
  registrations: Registrations,
  registration: string,
  spell: Spell,
): RegistrationStillOpen | RegistrationsOverlap | null => {
  for (const [other, one] of registrations) {
    if (!overlap(one, spell)) continue
    return one.endedOn === null && spell.endedOn === null
      ? { tag: 'RegistrationStillOpen', code: '8935', registration, open: other }
      : { tag: 'RegistrationsOverlap', code: '8940', registration, other }
  }
  return null
}

/** No plan for a child in need runs on while the child is registered (4001). */
export const noPlanBeside = (
  plans: CarePlans,
  registration: string,
  spell: Spell,
): PlanWhileRegistered | null => {
  const registrations = new Map([[registration, spell]])
  for (const [plan, one] of plans) {
    const refusal = notRegistered(registrations, plan, one)
    if (refusal !== null) return refusal
  }
  return null
}

/** Whatever happens to a registered child happens on or before the day on which the registration ended. */
export const registeredStill = (
  registration: string,
  { endedOn }: Registration,
  on: PlainDate,
): RegistrationHasEnded | null =>
  endedOn === null || endedOn >= on ? null : { tag: 'RegistrationHasEnded', registration, endedOn }

/** A child is taken off the register once. */
export const registrationOpen = (
  registration: string,
  { endedOn }: Registration,
): RegistrationHasEnded | null =>
  endedOn === null ? null : { tag: 'RegistrationHasEnded', registration, endedOn }

/** A review is held after the day of the registration (8841). */
export const reviewAfterRegistration = (
  conference: string,
  heldOn: PlainDate,
  { startedOn }: Registration,
): ReviewNotAfterRegistration | null =>
  heldOn <= startedOn
    ? {
        tag: 'ReviewNotAfterRegistration',
        code: '8841',
        conference,
        heldOn,
        registeredOn: startedOn,
      }
    : null
