import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import type { CaseCommandOf } from '../commands.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import { endComplete, endsAfterStart } from '../ends.ts'
import type { OpenCase } from '../open-case.ts'
import { beforeClosure } from '../referral/rules.ts'
import type { CaseRefusal } from '../refusals.ts'
import type { protectionCommands } from './commands.ts'
import {
  AbuseCategoriesChanged,
  ChildDeregistered,
  ChildRegistered,
  CoreGroupHeld,
  ReviewConferenceHeld,
} from './events.ts'
import {
  decidedSo,
  fromConferenceDay,
  lastsADay,
  noPlanBeside,
  onWorkingDay,
  registeredOnce,
  registeredStill,
  registrationOpen,
  reviewAfterRegistration,
  signedByChair,
  underCategory,
} from './rules.ts'
import type { InitialConference, Registration } from './state.ts'

type RegisterCommands = Pick<
  typeof protectionCommands,
  | 'RegisterChild'
  | 'ChangeAbuseCategories'
  | 'HoldCoreGroup'
  | 'HoldReviewConference'
  | 'DeregisterChild'
>

/** Decisions about the child protection register; refusals in the order of `ProtectionRefusal`. */
export const registerDeciders: DecidersOf<RegisterCommands> = {
  RegisterChild: (command, open) => {
    const { data, effectiveOn } = command
    const held = open.protection.conferences.get(data.conference)
    const initial = held?.kind === 'initial' ? held : undefined
    return given(initial, { tag: 'NoSuchConference', conference: data.conference }, (conference) =>
      record(
        refuseRegistration(command, open, conference),
        ChildRegistered.of(effectiveOn, {
          previousRegistrations: null,
          endedOn: null,
          endReason: null,
          ...data,
        }),
      ),
    )
  },
  ChangeAbuseCategories: ({ data, effectiveOn }, open) =>
    ofRegistration(open, data, (one) =>
      record(
        noDuplicate('category', [], data.categories) ??
          registeredStill(data.registration, one, effectiveOn) ??
          datedInOrder(effectiveOn, one.startedOn) ??
          underCategory(data.registration, data.categories),
        AbuseCategoriesChanged.of(effectiveOn, data),
      ),
    ),
  HoldCoreGroup: ({ data, effectiveOn }, open) =>
    ofRegistration(open, data, (one) =>
      record(
        noDuplicate('meeting', one.meetings, [data.meeting]) ??
          registeredStill(data.registration, one, effectiveOn) ??
          datedInOrder(effectiveOn, one.startedOn),
        CoreGroupHeld.of(effectiveOn, data),
      ),
    ),
  HoldReviewConference: ({ data, effectiveOn }, open) =>
    ofRegistration(open, data, (one) =>
      record(
        noDuplicate('conference', [...open.protection.conferences.keys()], [data.conference]) ??
          registeredStill(data.registration, one, effectiveOn) ??
          onWorkingDay(data.conference, effectiveOn) ??
          reviewAfterRegistration(data.conference, effectiveOn, one),
        ReviewConferenceHeld.of(effectiveOn, data),
      ),
    ),
  DeregisterChild: ({ data, effectiveOn }, open) =>
    ofRegistration(open, data, (one) =>
      record(
        decidedDeregistration(open, data) ??
          registrationOpen(data.registration, one) ??
          datedInOrder(effectiveOn, one.startedOn) ??
          lastsADay(data.registration, one.startedOn, effectiveOn) ??
          beforeClosure(open.referrals, one.referral, effectiveOn),
        ChildDeregistered.of(effectiveOn, { conference: null, ...data }),
      ),
    ),
}

const ofRegistration = (
  { protection }: OpenCase,
  { registration }: { readonly registration: string },
  decide: (registration: Registration) => CaseDecision,
): CaseDecision =>
  given(
    protection.registrations.get(registration),
    { tag: 'NoSuchRegistration', registration },
    decide,
  )

const refuseRegistration = (
  { data, effectiveOn }: CaseCommandOf<'RegisterChild'>,
  { protection: { registrations }, plans, referrals }: OpenCase,
  conference: InitialConference,
): CaseRefusal | null => {
  const { registration, endedOn } = data
  const spell = { startedOn: effectiveOn, endedOn: endedOn ?? null }
  return (
    noDuplicate('registration', [...registrations.keys()], [registration]) ??
    noDuplicate('category', [], data.categories) ??
    decidedSo(data.conference, conference, 'register') ??
    fromConferenceDay(registration, effectiveOn, conference) ??
    signedByChair(data.signedBy, conference) ??
    underCategory(registration, data.categories) ??
    endComplete(registration, endedOn, data.endReason) ??
    lastsADay(registration, effectiveOn, endedOn) ??
    endsAfterStart(registration, effectiveOn, endedOn) ??
    beforeClosure(referrals, conference.referral, effectiveOn, endedOn) ??
    registeredOnce(registrations, registration, spell) ??
    noPlanBeside(plans, registration, spell)
  )
}

/** The conference that is named reviewed this registration and decided that it ends. */
const decidedDeregistration = (
  { protection }: OpenCase,
  { registration, conference }: CaseCommandOf<'DeregisterChild'>['data'],
): CaseRefusal | null => {
  if (conference === undefined) return null
  const held = protection.conferences.get(conference)
  return held?.kind === 'review' && held.registration === registration
    ? decidedSo(conference, held, 'deregister')
    : { tag: 'NoSuchConference', conference }
}
