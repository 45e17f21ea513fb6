import { type PlainDate, withEntry } from '@coflyfr/core'
import type { Spell } from '../spell.ts'
import type { ReferralEvent } from './events.ts'

/** A referral that was accepted, from its day to its closure. */
export interface AcceptedReferral extends Spell {
  readonly status: 'accepted'
}

/** A referral on which nothing followed. */
interface RejectedReferral {
  readonly status: 'rejected'
  readonly rejectedOn: PlainDate
}

/** A referral by what was done with it. */
type Referral = AcceptedReferral | RejectedReferral

/** The referrals of a case by reference. */
export type Referrals = ReadonlyMap<string, Referral>

/** Folds one event about a referral. */
export const evolveReferrals = (
  referrals: Referrals,
  { type, data, effectiveOn }: ReferralEvent,
): Referrals => {
  switch (type) {
    case 'ReferralAccepted':
      return withEntry(referrals, data.referral, {
        status: 'accepted',
        startedOn: effectiveOn,
        endedOn: data.closedOn,
      })
    case 'ReferralRejected':
      return withEntry(referrals, data.referral, { status: 'rejected', rejectedOn: effectiveOn })
    case 'ReferralReopened':
      return withEnd(referrals, data.referral, null)
    case 'CaseClosed':
      return withEnd(referrals, data.referral, effectiveOn)
  }
}

const withEnd = (referrals: Referrals, reference: string, endedOn: PlainDate | null): Referrals => {
  const known = referrals.get(reference)
  return known?.status === 'accepted'
    ? withEntry(referrals, reference, { ...known, endedOn })
    : referrals
}
