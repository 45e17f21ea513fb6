import {
  type ChildPlan,
  conflict,
  freshReference,
  paired,
  plan,
  unsaidPerson,
} from './child-plan.ts'
import { faultAt } from './cin-fault.ts'
import { type CinGroup, fieldOf, groupsOf } from './cin-group.ts'
import type { CinGroupName } from './cin-structure.ts'
import { planAssessment, planCarePlan } from './plan-modules.ts'
import { planEnquiry, planInitialConference, planRegistration } from './plan-protection.ts'
import { type Staged, sortedCommands } from './staged.ts'

const sameFields = (fields: readonly string[]) => (one: CinGroup, other: CinGroup) =>
  fields.every((field) => fieldOf(one, field) === fieldOf(other, field))

/** The fields by which a group of the census is recognised: all of them, or else the first alone. */
const startOf: Readonly<Record<Exclude<CinGroupName, 'Child' | 'CINdetails'>, readonly string[]>> =
  {
    Assessments: [
      'AssessmentActualStartDate',
      'AssessmentInternalReviewDate',
      'AssessmentAuthorisationDate',
      'FactorsIdentifiedAtAssessment',
    ],
    CINPlanDates: ['CINPlanStartDate', 'CINPlanEndDate'],
    Section47: ['S47ActualStartDate', 'DateOfInitialCPC', 'ICPCnotRequired'],
    ChildProtectionPlans: ['CPPstartDate', 'CPPendDate'],
    Reviews: ['CPPreviewDate'],
  }

/** The modules of a referral, each paired with the ledger's. */
const pairedModules = (
  name: keyof typeof startOf,
  given: CinGroup,
  known: CinGroup | null,
): readonly (readonly [CinGroup, CinGroup | null])[] => {
  const [start = ''] = startOf[name]
  return paired(
    groupsOf(given, name),
    known === null ? [] : groupsOf(known, name),
    sameFields(startOf[name]),
    (group) => fieldOf(group, start),
  )
}

/** Pairs the referrals of a file with those of the ledger. */
export const pairedReferrals = (
  given: readonly CinGroup[],
  known: readonly CinGroup[],
): readonly (readonly [CinGroup, CinGroup | null])[] =>
  paired(
    given,
    known,
    sameFields(['CINreferralDate', 'ReferralNFA', 'ReferralSource', 'CINclosureDate']),
    (group) => `${fieldOf(group, 'CINreferralDate')} ${fieldOf(group, 'ReferralNFA')}`,
  )

/**
 * Plans the commands of a referral: the referral itself, the work under it in the order of days, and its closure last.
 */
export const planReferral = (
  child: ChildPlan,
  given: CinGroup,
  known: CinGroup | null,
  nextEnquiryAfter: (day: string) => string | null,
): void => {
  const cell = (field: string): string => fieldOf(given, field)
  const referral = known?.reference ?? freshReference(child, `referral-${cell('CINreferralDate')}`)
  if (known === null) acceptOrReject(child, given, referral)
  else
    for (const field of ['ReferralSource', 'PrimaryNeedCode'])
      if (cell(field) !== fieldOf(known, field)) conflict(child, given, field, known)
  const staged: Staged = { child, referral, given, commands: [], conferences: new Map() }
  for (const [one, other] of pairedModules('Assessments', given, known))
    planAssessment(staged, one, other)
  for (const [one, other] of pairedModules('CINPlanDates', given, known))
    planCarePlan(staged, one, other)
  for (const [one, other] of pairedModules('Section47', given, known))
    planEnquiry(staged, one, other, nextEnquiryAfter)
  planInitialConference(staged, known)
  for (const [one, other] of pairedModules('ChildProtectionPlans', given, known))
    planRegistration(staged, one, other, pairedModules('Reviews', one, other))
  child.commands.push(...sortedCommands(staged))
  if (known !== null) close(child, given, known)
}

const acceptOrReject = (child: ChildPlan, given: CinGroup, referral: string): void => {
  const cell = (field: string): string => fieldOf(given, field)
  const fields = {
    referral,
    kind: 'care-and-support',
    source: cell('ReferralSource'),
    need: cell('PrimaryNeedCode'),
  }
  if (cell('ReferralNFA') === 'true') {
    child.assumed.push('noAction')
    noteWithoutAction(child, given)
    plan(child, given, 'RejectReferral', cell('CINreferralDate'), {
      ...fields,
      reason: 'threshold-not-met',
    })
    return
  }
  const closedOn = cell('CINclosureDate')
  plan(child, given, 'AcceptReferral', cell('CINreferralDate'), {
    ...fields,
    closedOn,
    closureReason: cell('ReasonForClosure'),
    closureProposedBy: closedOn === '' ? '' : unsaidPerson,
  })
}

/** Notes what the return of the year will not repeat about a referral without further action. */
const noteWithoutAction = (child: ChildPlan, given: CinGroup): void => {
  const note = (field: string, rule: string): void => {
    child.notes.push(faultAt(given, field, rule, null))
  }
  if (fieldOf(given, 'CINclosureDate') !== '')
    note('CINclosureDate', 'the closure of a referral without further action is not kept')
  if (fieldOf(given, 'CINreferralDate') < child.first)
    note(
      'CINreferralDate',
      'a referral without further action belongs in the return for the year of its date',
    )
}

const close = (child: ChildPlan, given: CinGroup, known: CinGroup): void => {
  const isNew = fieldOf(known, 'CINclosureDate') === '' && fieldOf(known, 'ReferralNFA') === 'false'
  if (isNew && fieldOf(given, 'CINclosureDate') !== '') {
    plan(child, given, 'CloseCase', fieldOf(given, 'CINclosureDate'), {
      referral: known.reference,
      reason: fieldOf(given, 'ReasonForClosure'),
      proposedBy: unsaidPerson,
    })
    return
  }
  // The closure of a referral without further action is not kept: it was noted when the referral was new.
  if (fieldOf(known, 'ReferralNFA') === 'true') return
  for (const field of ['CINclosureDate', 'ReasonForClosure'])
    if (fieldOf(given, field) !== fieldOf(known, field)) conflict(child, given, field, known)
}
