import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import { endComplete, endsAfterStart } from '../ends.ts'
import type { OpenCase } from '../open-case.ts'
import { acceptedReferral } from '../referral/accepted.ts'
import { beforeClosure } from '../referral/rules.ts'
import type { AcceptedReferral } from '../referral/state.ts'
import type { protectionCommands } from './commands.ts'
import { registerDeciders } from './decide-register.ts'
import {
  EnquiryConcluded,
  EnquiryStarted,
  InitialConferenceHeld,
  OutlinePlanCirculated,
  StrategyDiscussionHeld,
} from './events.ts'
import {
  conferenceAfterReferral,
  decidedEnquiry,
  enquiryAfterReferral,
  enquiryOpen,
  oneEnquiry,
  onWorkingDay,
  planNotSent,
} from './rules.ts'

/** Decisions about child protection; refusals in the order of `ProtectionRefusal`. */
export const protectionDeciders: DecidersOf<typeof protectionCommands> = {
  HoldStrategyDiscussion: ({ data, effectiveOn }, open) =>
    ofReferral(open, data, ({ startedOn }) =>
      record(
        noDuplicate('discussion', [...open.protection.discussions.keys()], [data.discussion]) ??
          datedInOrder(effectiveOn, startedOn) ??
          beforeClosure(open.referrals, data.referral, effectiveOn),
        StrategyDiscussionHeld.of(effectiveOn, data),
      ),
    ),
  StartEnquiry: ({ data, effectiveOn }, open) => {
    const { discussion, enquiry, referral, concludedOn } = data
    const { enquiries } = open.protection
    const spell = { startedOn: effectiveOn, endedOn: concludedOn ?? null }
    return ofReferral(open, data, ({ startedOn }) =>
      given(
        discussionUnder(open, referral, discussion),
        { tag: 'NoSuchDiscussion', discussion },
        (held) =>
          record(
            noDuplicate('enquiry', [...enquiries.keys()], [enquiry]) ??
              decidedEnquiry(discussion, held) ??
              enquiryAfterReferral(enquiry, effectiveOn, startedOn) ??
              datedInOrder(effectiveOn, held.heldOn) ??
              endComplete(enquiry, concludedOn, data.outcome) ??
              endsAfterStart(enquiry, effectiveOn, concludedOn) ??
              beforeClosure(open.referrals, referral, effectiveOn, concludedOn) ??
              oneEnquiry(enquiries, enquiry, spell),
            EnquiryStarted.of(effectiveOn, { concludedOn: null, outcome: null, ...data }),
          ),
      ),
    )
  },
  ConcludeEnquiry: ({ data, effectiveOn }, open) =>
    given(
      open.protection.enquiries.get(data.enquiry),
      { tag: 'NoSuchEnquiry', enquiry: data.enquiry },
      (started) =>
        record(
          enquiryOpen(data.enquiry, started) ??
            datedInOrder(effectiveOn, started.startedOn) ??
            beforeClosure(open.referrals, started.referral, effectiveOn),
          EnquiryConcluded.of(effectiveOn, data),
        ),
    ),
  HoldInitialConference: ({ data, effectiveOn }, open) => {
    const { conference, enquiry, referral } = data
    return ofReferral(open, data, ({ startedOn }) =>
      record(
        knownEnquiry(open, enquiry) ??
          noDuplicate('conference', [...open.protection.conferences.keys()], [conference]) ??
          onWorkingDay(conference, effectiveOn) ??
          conferenceAfterReferral(conference, effectiveOn, startedOn) ??
          afterEnquiry(open, enquiry, effectiveOn) ??
          beforeClosure(open.referrals, referral, effectiveOn),
        InitialConferenceHeld.of(effectiveOn, { enquiry: null, ...data }),
      ),
    )
  },
  CirculateOutlinePlan: ({ data, effectiveOn }, open) => {
    const { conference } = data
    const held = open.protection.conferences.get(conference)
    const initial = held?.kind === 'initial' ? held : undefined
    return given(initial, { tag: 'NoSuchConference', conference }, (one) =>
      record(
        planNotSent(conference, one) ?? datedInOrder(effectiveOn, one.heldOn),
        OutlinePlanCirculated.of(effectiveOn, data),
      ),
    )
  },
  ...registerDeciders,
}

const ofReferral = (
  { referrals }: OpenCase,
  { referral }: { readonly referral: string },
  decide: (referral: AcceptedReferral) => CaseDecision,
): CaseDecision =>
  given(acceptedReferral(referrals, referral), { tag: 'NoSuchReferral', referral }, decide)

const discussionUnder = ({ protection }: OpenCase, referral: string, discussion: string) => {
  const held = protection.discussions.get(discussion)
  return held?.referral === referral ? held : undefined
}

const knownEnquiry = ({ protection }: OpenCase, enquiry: string | undefined) =>
  enquiry === undefined || protection.enquiries.has(enquiry)
    ? null
    : ({ tag: 'NoSuchEnquiry', enquiry } as const)

/** A conference that follows an enquiry is not held before it began. */
const afterEnquiry = (
  { protection }: OpenCase,
  enquiry: string | undefined,
  heldOn: AcceptedReferral['startedOn'],
) => {
  const startedOn = enquiry === undefined ? undefined : protection.enquiries.get(enquiry)?.startedOn
  return startedOn === undefined ? null : datedInOrder(heldOn, startedOn)
}
