import { addMonths, type PlainDate } from '@coflyfr/core'
import { openEpisode } from '../looked-after/line.ts'
import type { OpenCase } from '../open-case.ts'
import { overlap, type Spell } from '../spell.ts'
import { acceptedReferral } from './accepted.ts'
import type {
  ActivityAfterClosure,
  ClosureIncomplete,
  OpenWorkRemains,
  ReferralIsClosed,
  ReferralIsOpen,
  ReferralStillOpen,
  ReferralsOverlap,
} from './refusals.ts'
import type { AcceptedReferral, Referrals } from './state.ts'
import { workUnder } from './work.ts'

/** A closure that is recorded with the referral has its date, its reason and its proposer, or none of them. */
export const closureComplete = (told: {
  readonly referral: string
  readonly closedOn?: PlainDate
  readonly closureReason?: string
  readonly closureProposedBy?: string
}): ClosureIncomplete | null => {
  const { referral, closedOn, closureReason, closureProposedBy } = told
  const parts = [closedOn, closureReason, closureProposedBy]
  const missing = parts.filter((part) => part === undefined).length
  if (missing === 0 || missing === parts.length) return null
  if (closedOn === undefined) return { tag: 'ClosureIncomplete', code: '8810', referral }
  const code = closureReason === undefined ? '8805' : null
  return { tag: 'ClosureIncomplete', code, referral }
}

/** One referral at a time: no two are open, and none begins within another (8815, 8820). */
export const alone = (
  referrals: Referrals,
  referral: string,
  spell: Spell,
): ReferralStillOpen | ReferralsOverlap | null => {
  for (const [other, one] of referrals) {
    if (other === referral || one.status === 'rejected' || !overlap(one, spell)) continue
    return one.endedOn === null && spell.endedOn === null
      ? { tag: 'ReferralStillOpen', code: '8815', referral, open: other }
      : { tag: 'ReferralsOverlap', code: '8820', referral, other }
  }
  return null
}

/** A closed referral is not closed, or worked on, again. */
export const referralOpen = (
  referral: string,
  { endedOn }: AcceptedReferral,
): ReferralIsClosed | null =>
  endedOn === null ? null : { tag: 'ReferralIsClosed', referral, closedOn: endedOn }

/** Only a closed referral opens again. */
export const referralClosed = (
  referral: string,
  { endedOn }: AcceptedReferral,
): ReferralIsOpen | null => (endedOn === null ? { tag: 'ReferralIsOpen', referral } : null)

/** Nothing happens under a referral after its closure, whenever it is recorded (8565). */
export const beforeClosure = (
  referrals: Referrals,
  referral: string,
  ...days: readonly (PlainDate | undefined)[]
): ActivityAfterClosure | null => {
  const closedOn = acceptedReferral(referrals, referral)?.endedOn ?? null
  const late = days.find((day) => day !== undefined && closedOn !== null && day > closedOn)
  return late === undefined || closedOn === null ? null : afterClosure(referral, closedOn, late)
}

const afterClosure = (
  referral: string,
  closedOn: PlainDate,
  activityOn: PlainDate,
): ActivityAfterClosure => ({
  tag: 'ActivityAfterClosure',
  code: '8565',
  referral,
  closedOn,
  activityOn,
})

const codesOfWork = { assessment: '8867', enquiry: '8868' } as const

/** A referral closes when its assessments, enquiries, plans and registrations have ended, and no placement is open. */
export const workDone = (open: OpenCase, referral: string): OpenWorkRemains | null => {
  for (const { work, reference, isOpen } of workUnder(open, referral)) {
    if (!isOpen || work === 'meeting') continue
    const code = work === 'assessment' || work === 'enquiry' ? codesOfWork[work] : null
    return { tag: 'OpenWorkRemains', code, referral, work, reference }
  }
  const placed = openEpisode(open.lookedAfter)
  return placed === undefined
    ? null
    : { tag: 'OpenWorkRemains', code: null, referral, work: 'placement', reference: placed.episode }
}

/** A closure does not lie before something that happened under the referral (8565). */
export const closesAfterWork = (
  open: OpenCase,
  referral: string,
  closedOn: PlainDate,
): ActivityAfterClosure | null => {
  const days = workUnder(open, referral).flatMap((work) => work.days)
  const late = days.find((day) => day > closedOn)
  return late === undefined ? null : afterClosure(referral, closedOn, late)
}

const monthsOfReReferral = 12

/** The referral that was closed last in the twelve months up to a day: a new one on that day is a re-referral. */
export const reReferralOf = (referrals: Referrals, on: PlainDate): string | null => {
  let latest: { readonly referral: string; readonly closedOn: PlainDate } | null = null
  const from = addMonths(on, -monthsOfReReferral)
  for (const [referral, one] of referrals) {
    if (one.status === 'rejected' || one.endedOn === null) continue
    const { endedOn: closedOn } = one
    if (closedOn < from || closedOn > on || (latest !== null && closedOn <= latest.closedOn))
      continue
    latest = { referral, closedOn }
  }
  return latest?.referral ?? null
}
