import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'

/** A referral as it stood on a day, whatever it led to. */
interface ReferralTold {
  readonly referredOn: PlainDate
  readonly source: string
  readonly need: string
  readonly isWithoutAction: boolean
  readonly closedOn: PlainDate | ''
  readonly closureReason: string
}

/** An assessment under a referral. */
interface AssessmentTold {
  readonly referral: string
  readonly startedOn: PlainDate
  readonly reviewOn: PlainDate | ''
  readonly completedOn: PlainDate | ''
  readonly factors: readonly string[]
}

/** A plan for a child in need. */
interface PlanTold {
  readonly referral: string
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | ''
}

/** An enquiry under section 47. */
interface EnquiryTold extends PlanTold {
  readonly discussedOn: PlainDate
  readonly outcome: string
}

/** An initial conference. */
interface ConferenceTold {
  readonly referral: string
  readonly enquiry: string | null
  readonly heldOn: PlainDate
}

/** A child protection plan. */
interface RegistrationTold extends PlanTold {
  readonly first: string
  readonly latest: string
  readonly previous: number | null
}

/** A review of a child protection plan. */
interface ReviewTold {
  readonly registration: string
  readonly heldOn: PlainDate
}

/** What a case holds for the census as it stood at the end of a day, by reference. */
export interface CaseHistoryOnDay {
  readonly referrals: Map<string, ReferralTold>
  readonly assessments: Map<string, AssessmentTold>
  readonly plans: Map<string, PlanTold>
  readonly discussions: Map<string, PlainDate>
  readonly enquiries: Map<string, EnquiryTold>
  readonly conferences: Map<string, ConferenceTold>
  readonly registrations: Map<string, RegistrationTold>
  readonly reviews: Map<string, ReviewTold>
}

const reopened: Pick<ReferralTold, 'closedOn' | 'closureReason'> = {
  closedOn: '',
  closureReason: '',
}

/** What the census calls the category of abuse where there are several. */
const categoryOf = (categories: readonly string[]): string =>
  categories.length > 1 ? 'MUL' : (categories[0] ?? '')

const change = <Value>(
  map: Map<string, Value>,
  key: string,
  make: (known: Value) => Value,
): void => {
  const known = map.get(key)
  if (known !== undefined) map.set(key, make(known))
}

/** An end as it was known on a day; empty where it came later. */
type EndBy = (day: PlainDate | null) => PlainDate | ''

const tellReferral = (
  { referrals }: CaseHistoryOnDay,
  { type, data, effectiveOn }: Placed<CaseEvent>,
  by: EndBy,
): void => {
  switch (type) {
    case 'ReferralAccepted':
      referrals.set(data.referral, {
        referredOn: effectiveOn,
        source: data.source,
        need: data.need ?? '',
        isWithoutAction: false,
        closedOn: by(data.closedOn),
        closureReason: by(data.closedOn) === '' ? '' : (data.closureReason ?? ''),
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
      change(referrals, data.referral, (one) => ({ ...one, ...reopened }))
      break
    case 'CaseClosed': {
      const closed = { closedOn: effectiveOn, closureReason: data.reason }
      change(referrals, data.referral, (one) => ({ ...one, ...closed }))
      break
    }
    default:
  }
}

const tellWork = (
  { assessments, plans }: CaseHistoryOnDay,
  { type, data, effectiveOn }: Placed<CaseEvent>,
  by: EndBy,
): void => {
  switch (type) {
    case 'AssessmentStarted':
      // In the census an enquiry is a module of its own.
      if (data.kind === 'section-47') break
      assessments.set(data.assessment, {
        referral: data.referral,
        startedOn: effectiveOn,
        reviewOn: data.internalReviewOn ?? '',
        completedOn: '',
        factors: [],
      })
      break
    case 'AssessmentCompleted': {
      const completed = { completedOn: effectiveOn, factors: data.factors }
      change(assessments, data.assessment, (one) => ({ ...one, ...completed }))
      break
    }
    case 'CareAndSupportPlanAgreed':
      // Plans of the Welsh kind are no part of this census.
      if (data.kind !== 'child-in-need') break
      plans.set(data.plan, {
        referral: data.referral,
        startedOn: effectiveOn,
        endedOn: by(data.endedOn),
      })
      break
    case 'CareAndSupportPlanEnded':
      change(plans, data.plan, (one) => ({ ...one, endedOn: effectiveOn }))
      break
    default:
  }
}

const tellEnquiry = (
  { discussions, enquiries, conferences }: CaseHistoryOnDay,
  { type, data, effectiveOn }: Placed<CaseEvent>,
  by: EndBy,
): void => {
  if (type === 'StrategyDiscussionHeld') discussions.set(data.discussion, effectiveOn)
  if (type === 'EnquiryStarted')
    enquiries.set(data.enquiry, {
      referral: data.referral,
      startedOn: effectiveOn,
      discussedOn: discussions.get(data.discussion) ?? effectiveOn,
      endedOn: by(data.concludedOn),
      outcome: data.outcome ?? '',
    })
  if (type === 'EnquiryConcluded') {
    const { outcome } = data
    change(enquiries, data.enquiry, (one) => ({ ...one, endedOn: effectiveOn, outcome }))
  }
  if (type === 'InitialConferenceHeld') {
    const { referral, enquiry } = data
    conferences.set(data.conference, { referral, enquiry, heldOn: effectiveOn })
  }
}

const tellProtection = (history: CaseHistoryOnDay, event: Placed<CaseEvent>, by: EndBy): void => {
  const { type, data, effectiveOn } = event
  const { conferences, registrations, reviews } = history
  switch (type) {
    case 'ChildRegistered': {
      const category = categoryOf(data.categories)
      registrations.set(data.registration, {
        referral: conferences.get(data.conference)?.referral ?? '',
        startedOn: effectiveOn,
        endedOn: by(data.endedOn),
        first: category,
        latest: category,
        previous: data.previousRegistrations,
      })
      break
    }
    case 'AbuseCategoriesChanged': {
      const latest = categoryOf(data.categories)
      change(registrations, data.registration, (one) => ({ ...one, latest }))
      break
    }
    case 'ChildDeregistered':
      change(registrations, data.registration, (one) => ({ ...one, endedOn: effectiveOn }))
      break
    case 'ReviewConferenceHeld':
      reviews.set(data.conference, { registration: data.registration, heldOn: effectiveOn })
      break
    default:
      tellEnquiry(history, event, by)
  }
}

/** Folds the facts of a case up to a day: what began later is left out, what ended later is open. */
export const caseHistoryOn = (
  facts: readonly Placed<CaseEvent>[],
  last: PlainDate,
): CaseHistoryOnDay => {
  const history: CaseHistoryOnDay = {
    referrals: new Map(),
    assessments: new Map(),
    plans: new Map(),
    discussions: new Map(),
    enquiries: new Map(),
    conferences: new Map(),
    registrations: new Map(),
    reviews: new Map(),
  }
  const by: EndBy = (day) => (day === null || day > last ? '' : day)
  for (const fact of facts) {
    if (fact.effectiveOn > last) continue
    tellReferral(history, fact, by)
    tellWork(history, fact, by)
    tellProtection(history, fact, by)
  }
  return history
}
