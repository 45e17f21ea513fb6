import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'

/** A referral as it stood on a day, whatever it led to. */
export interface ReferralTold {
  readonly referredOn: PlainDate
  readonly source: string
  readonly need: string
  readonly isWithoutAction: boolean
  readonly closedOn: PlainDate | ''
  readonly closureReason: string
}

/** An assessment under a referral. */
export interface AssessmentTold {
  readonly referral: string
  readonly startedOn: PlainDate
  readonly reviewOn: PlainDate | ''
  readonly completedOn: PlainDate | ''
  readonly factors: readonly string[]
}

/** A plan for a child in need. */
export interface PlanTold {
  readonly referral: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | ''
}

/** An enquiry under section 47. */
export interface EnquiryTold extends PlanTold {
  readonly discussedOn: PlainDate
  readonly outcome: string
}

/** An initial conference. */
export interface ConferenceTold {
  readonly referral: string
  readonly enquiry: string | null
  readonly heldOn: PlainDate
}

/** A child protection plan. */
export interface RegistrationTold extends PlanTold {
  readonly first: string
  readonly latest: string
  readonly previous: number | null
}

/** A review of a child protection plan. */
export interface ReviewTold {
  readonly registration: string
  readonly heldOn: PlainDate
}

/** What a case tells for the census as it stood at the end of a day, by reference. */
export interface CaseHistoryOnDay {
  readonly referrals: ReadonlyMap<string, ReferralTold>
  readonly assessments: ReadonlyMap<string, AssessmentTold>
  readonly plans: ReadonlyMap<string, PlanTold>
  readonly enquiries: ReadonlyMap<string, EnquiryTold>
  readonly conferences: ReadonlyMap<string, ConferenceTold>
  readonly registrations: ReadonlyMap<string, RegistrationTold>
  readonly reviews: ReadonlyMap<string, ReviewTold>
}

/** What the census calls the category of abuse where there are several. */
const categoryOf = (categories: readonly string[]): string =>
  categories.length > 1 ? 'MUL' : (categories[0] ?? '')

const change = <Value>(map: Map<string, Value>, key: string, make: (known: Value) => Value): void => {
  const known = map.get(key)
  if (known !== undefined) map.set(key, make(known))
}

/** Folds the facts of a case up to a day: what began later is not told, what ended later is open. */
export const caseHistoryOn = (
  facts: readonly Placed<CaseEvent>[],
  last: PlainDate,
): CaseHistoryOnDay => {
  const referrals = new Map<string, ReferralTold>()
  const assessments = new Map<string, AssessmentTold>()
  const plans = new Map<string, PlanTold>()
  const discussions = new Map<string, PlainDate>()
  const enquiries = new Map<string, EnquiryTold>()
  const conferences = new Map<string, ConferenceTold>()
  const registrations = new Map<string, RegistrationTold>()
  const reviews = new Map<string, ReviewTold>()
  const by = (day: PlainDate | null): PlainDate | '' => (day === null || day > last ? '' : day)
  // An end that lies behind its day is told with it.
  const ends = <Reason>(day: PlainDate | null, reason: Reason | null): Reason | '' =>
    by(day) === '' ? '' : (reason ?? '')
  for (const { type, data, effectiveOn } of facts) {
    if (effectiveOn > last) continue
    switch (type) {
      case 'ReferralAccepted':
        referrals.set(data.referral, {
          referredOn: effectiveOn,
          source: data.source,
          need: data.need ?? '',
          isWithoutAction: false,
          closedOn: by(data.closedOn),
          closureReason: ends(data.closedOn, data.closureReason),
        })
        break
      case 'ReferralRejected':
        referrals.set(data.referral, {
          referredOn: effectiveOn,
          source: data.source,
          need: data.need ?? '',
          isWithoutAction: true,
          closedOn: '',
          closureReason: '',
        })
        break
      case 'ReferralReopened':
        change(referrals, data.referral, (one) => ({ ...one, closedOn: '', closureReason: '' }))
        break
      case 'CaseClosed':
        change(referrals, data.referral, (one) => ({
          ...one,
          closedOn: effectiveOn,
          closureReason: data.reason,
        }))
        break
      case 'AssessmentStarted':
        // The returns have an enquiry as a module of its own.
        if (data.kind !== 'section-47')
          assessments.set(data.assessment, {
            referral: data.referral,
            startedOn: effectiveOn,
            reviewOn: data.internalReviewOn ?? '',
            completedOn: '',
            factors: [],
          })
        break
      case 'AssessmentCompleted':
        change(assessments, data.assessment, (one) => ({
          ...one,
          completedOn: effectiveOn,
          factors: data.factors,
        }))
        break
      case 'CareAndSupportPlanAgreed':
        if (data.kind === 'child-in-need')
          plans.set(data.plan, {
            referral: data.referral,
            startedOn: effectiveOn,
            endedOn: by(data.endedOn),
          })
        break
      case 'CareAndSupportPlanEnded':
        change(plans, data.plan, (one) => ({ ...one, endedOn: effectiveOn }))
        break
      case 'StrategyDiscussionHeld':
        discussions.set(data.discussion, effectiveOn)
        break
      case 'EnquiryStarted':
        enquiries.set(data.enquiry, {
          referral: data.referral,
          startedOn: effectiveOn,
          discussedOn: discussions.get(data.discussion) ?? effectiveOn,
          endedOn: by(data.concludedOn),
          outcome: ends(data.concludedOn, data.outcome),
        })
        break
      case 'EnquiryConcluded':
        change(enquiries, data.enquiry, (one) => ({
          ...one,
          endedOn: effectiveOn,
          outcome: data.outcome,
        }))
        break
      case 'InitialConferenceHeld':
        conferences.set(data.conference, {
          referral: data.referral,
          enquiry: data.enquiry,
          heldOn: effectiveOn,
        })
        break
      case 'ChildRegistered':
        registrations.set(data.registration, {
          referral: conferences.get(data.conference)?.referral ?? '',
          startedOn: effectiveOn,
          endedOn: by(data.endedOn),
          first: categoryOf(data.categories),
          latest: categoryOf(data.categories),
          previous: data.previousRegistrations,
        })
        break
      case 'AbuseCategoriesChanged':
        change(registrations, data.registration, (one) => ({
          ...one,
          latest: categoryOf(data.categories),
        }))
        break
      case 'ChildDeregistered':
        change(registrations, data.registration, (one) => ({ ...one, endedOn: effectiveOn }))
        break
      case 'ReviewConferenceHeld':
        reviews.set(data.conference, { registration: data.registration, heldOn: effectiveOn })
        break
      default:
    }
  }
  return { referrals, assessments, plans, enquiries, conferences, registrations, reviews }
}
