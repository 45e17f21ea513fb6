import { datedInOrder, type PlainDate } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import { endsAfterStart } from '../ends.ts'
import type { OpenCase } from '../open-case.ts'
import type { CaseRefusal } from '../refusals.ts'
import { differentPeople } from '../same-person.ts'
import { acceptedReferral } from './accepted.ts'
import type { referralCommands } from './commands.ts'
import { CaseClosed, ReferralAccepted, ReferralRejected, ReferralReopened } from './events.ts'
import {
  alone,
  closesAfterWork,
  closureComplete,
  referralClosed,
  referralOpen,
  reReferralOf,
  workDone,
} from './rules.ts'
import type { AcceptedReferral } from './state.ts'

/** Decisions about referrals; refusals in the order of `ReferralRefusal`. */
export const referralDeciders: DecidersOf<typeof referralCommands> = {
  AcceptReferral: ({ data, effectiveOn, actor }, open) => {
    const { referral, closedOn } = data
    const spell = { startedOn: effectiveOn, endedOn: closedOn ?? null }
    return record(
      refuseReferral(open, data, effectiveOn) ??
        closureComplete(data) ??
        endsAfterStart(referral, effectiveOn, closedOn) ??
        alone(open.referrals, referral, spell) ??
        differentPeople(data.closureProposedBy, actor),
      ReferralAccepted.of(effectiveOn, {
        contact: null,
        need: null,
        closedOn: null,
        closureReason: null,
        closureProposedBy: null,
        ...data,
        reReferralOf: reReferralOf(open.referrals, effectiveOn),
      }),
    )
  },
  RejectReferral: ({ data, effectiveOn }, open) =>
    record(
      refuseReferral(open, data, effectiveOn),
      ReferralRejected.of(effectiveOn, { contact: null, need: null, ...data }),
    ),
  ReopenReferral: ({ data, effectiveOn }, open) =>
    ofAccepted(open, data, (referral) =>
      record(
        referralClosed(data.referral, referral) ??
          datedInOrder(effectiveOn, referral.endedOn ?? effectiveOn) ??
          alone(open.referrals, data.referral, { ...referral, endedOn: null }),
        ReferralReopened.of(effectiveOn, data),
      ),
    ),
  CloseCase: ({ data, effectiveOn, actor }, open) =>
    ofAccepted(open, data, (referral) =>
      record(
        referralOpen(data.referral, referral) ??
          datedInOrder(effectiveOn, referral.startedOn) ??
          differentPeople(data.proposedBy, actor) ??
          workDone(open, data.referral) ??
          closesAfterWork(open, data.referral, effectiveOn),
        CaseClosed.of(effectiveOn, data),
      ),
    ),
}

const ofAccepted = (
  { referrals }: OpenCase,
  { referral }: { readonly referral: string },
  decide: (referral: AcceptedReferral) => CaseDecision,
): CaseDecision =>
  given(acceptedReferral(referrals, referral), { tag: 'NoSuchReferral', referral }, decide)

/** What is true of a referral whether it is accepted or not. */
const refuseReferral = (
  { referrals, contacts: { contacts } }: OpenCase,
  { referral, contact }: { readonly referral: string; readonly contact?: string },
  effectiveOn: PlainDate,
): CaseRefusal | null => {
  const duplicate = noDuplicate('referral', [...referrals.keys()], [referral])
  if (duplicate !== null || contact === undefined) return duplicate
  const received = contacts.get(contact)
  return received === undefined
    ? { tag: 'NoSuchContact', contact }
    : datedInOrder(effectiveOn, received.receivedOn)
}
