import { type CinGroupName, cinFieldsOf, cinGroupNames } from './cin-structure.ts'
import { ownRules } from './rules/rules-broken.ts'

/** A validation rule of the census that an import checks. */
export interface CensusRule {
  readonly code: string
  readonly group: CinGroupName
  readonly field: string | null
  readonly text: string
  /** The refusal of the ledger that carries the code; null where the import itself checks the rule. */
  readonly refusal: string | null
}

type Decided = readonly [
  code: string,
  group: CinGroupName,
  field: string | null,
  refusal: string,
  text: string,
]

const decided: readonly Decided[] = [
  [
    '8820',
    'CINdetails',
    'CINreferralDate',
    'ReferralsOverlap',
    'a child’s referrals must not overlap',
  ],
  [
    '8565',
    'CINdetails',
    'CINclosureDate',
    'ActivityAfterClosure',
    'nothing may happen under a referral after its closure',
  ],
  [
    '1104',
    'CINdetails',
    'DateOfInitialCPC',
    'ConferenceBeforeReferral',
    'an initial conference cannot be held before the referral',
  ],
  [
    '8875',
    'CINdetails',
    'DateOfInitialCPC',
    'ConferenceAtWeekend',
    'a conference cannot be held at a weekend',
  ],
  [
    '8869',
    'Assessments',
    'FactorsIdentifiedAtAssessment',
    'FactorsBesideNone',
    'factor 21 means that there is none, so no other factor may be given',
  ],
  [
    '8898',
    'Assessments',
    'FactorsIdentifiedAtAssessment',
    'FactorNamedTwice',
    'each factor may be given only once',
  ],
  [
    '4001',
    'ChildProtectionPlans',
    'CPPstartDate',
    'PlanWhileRegistered',
    'a plan for a child in need cannot run at the same time as a child protection plan',
  ],
  [
    '4004',
    'CINPlanDates',
    'CINPlanEndDate',
    'CarePlanStillOpen',
    'a child can have only one open plan',
  ],
  [
    '4014',
    'CINPlanDates',
    'CINPlanStartDate',
    'CarePlansOverlap',
    'a child’s plans must not overlap',
  ],
  [
    '4015',
    'CINPlanDates',
    'CINPlanStartDate',
    'PlanBeforeReferral',
    'a plan cannot begin before its referral',
  ],
  [
    '8890',
    'Section47',
    'S47ActualStartDate',
    'EnquiryStillOpen',
    'an enquiry can begin only once the one before has ended',
  ],
  [
    '8840',
    'ChildProtectionPlans',
    'CPPendDate',
    'RegistrationEndsOnItsDay',
    'a child protection plan cannot end on the day on which it begins',
  ],
  [
    '8935',
    'ChildProtectionPlans',
    'CPPendDate',
    'RegistrationStillOpen',
    'a child can have only one open child protection plan',
  ],
  [
    '8940',
    'ChildProtectionPlans',
    'CPPstartDate',
    'RegistrationsOverlap',
    'a child’s child protection plans must not overlap',
  ],
  [
    '8841',
    'Reviews',
    'CPPreviewDate',
    'ReviewNotAfterRegistration',
    'a review must be held after the day on which the plan began',
  ],
]

const read: readonly CensusRule[] = cinGroupNames.flatMap((group) =>
  cinFieldsOf(group).flatMap((field) => {
    const { name, code, cell } = field
    if (code === undefined) return []
    const isRequired = field.kind === 'field' && field.isRequired === true
    const text = `${isRequired ? 'required: ' : ''}${cell.expected}`
    return [{ code, group, field: name, text, refusal: null }]
  }),
)

const own: readonly CensusRule[] = ownRules.flatMap(({ code, group, field, text }) =>
  code === null ? [] : [{ code, group, field, text, refusal: null }],
)

const ofFile: readonly CensusRule[] = [
  {
    code: '8510',
    group: 'Child',
    field: 'LAchildID',
    text: 'each child in the census must have a different number',
    refusal: null,
  },
  {
    code: '1520',
    group: 'Child',
    field: 'UPN',
    text: 'a unique pupil number must belong to one child only',
    refusal: null,
  },
]

/**
 * Every validation rule of the census that an import checks, by code. A code that ends with Q is a query and rejects
 * nothing.
 */
export const cinRules: readonly CensusRule[] = [
  ...read,
  ...own,
  ...ofFile,
  ...decided.map(([code, group, field, refusal, text]) => ({ code, group, field, text, refusal })),
].sort((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }))
