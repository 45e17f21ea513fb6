import { daysBetween, PlainDateText } from '@coflyfr/core'
import { type CinGroup, fieldOf, groupsOf } from '../cin-group.ts'
import type { CinGroupName } from '../cin-structure.ts'
import { workingDaysFrom } from '../conference-target.ts'
import {
  type CinScope,
  isBefore,
  isInYear,
  isOutsideYear,
  isWithoutAction,
  referralsOf,
  rulesOf,
} from './cin-rule.ts'

const has = ({ group }: CinScope, ...names: readonly CinGroupName[]): boolean =>
  names.some((name) => groupsOf(group, name).length > 0)

const isOpen = (referral: CinGroup): boolean =>
  !isWithoutAction(referral) && fieldOf(referral, 'CINclosureDate') === ''

const afterAssessment: ReadonlySet<string> = new Set(['RC8', 'RC9'])

const daysBeforeBirthMax = 280

const conferencesOf = (referral: CinGroup): readonly string[] =>
  [referral, ...groupsOf(referral, 'Section47')].map((one) => fieldOf(one, 'DateOfInitialCPC'))

/** Whether the referral is closed although one of its modules lacks something. */
const lacks = ({ group }: CinScope, name: CinGroupName, lacking: (one: CinGroup) => boolean) =>
  fieldOf(group, 'CINclosureDate') !== '' && groupsOf(group, name).some(lacking)

const oneAssessment = ({ group }: CinScope): CinGroup | null => {
  const [one, other] = groupsOf(group, 'Assessments')
  return one === undefined || other !== undefined ? null : one
}

/** Rules about a referral and what lies under it. */
export const referralRules = rulesOf('CINdetails')(
  [
    '8600',
    'CINreferralDate',
    'a referral cannot be after the census year',
    ({ cell, census }) => cell('CINreferralDate') > census.last,
  ],
  [
    '8606',
    'CINreferralDate',
    'a referral cannot be more than 280 days before the birth',
    ({ cell, child }) => {
      const born = fieldOf(child, 'PersonBirthDate') || fieldOf(child, 'ExpectedPersonBirthDate')
      const on = cell('CINreferralDate')
      return (
        PlainDateText.is(born) && PlainDateText.is(on) && daysBetween(on, born) > daysBeforeBirthMax
      )
    },
  ],
  [
    '8555Q',
    'CINreferralDate',
    'a referral should not be after the date of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINreferralDate')),
  ],
  [
    '8569Q',
    'ReferralNFA',
    'a referral without further action should not be more than one working day before the census year',
    ({ group, cell, census }) => {
      const on = cell('CINreferralDate')
      if (!isWithoutAction(group) || !PlainDateText.is(on) || on >= census.first) return false
      const days = workingDaysFrom(on, census.first)
      return days === null || days > 1
    },
  ],
  [
    '8610',
    'PrimaryNeedCode',
    'a referral that led to further action must have a primary need',
    ({ group, cell }) => !isWithoutAction(group) && cell('PrimaryNeedCode') === '',
  ],
  [
    '8620',
    'CINclosureDate',
    'a closure must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('CINclosureDate')),
  ],
  [
    '8630',
    'CINclosureDate',
    'a case cannot close before its referral',
    ({ cell }) => isBefore(cell('CINclosureDate'), cell('CINreferralDate')),
  ],
  [
    '8715',
    'DateOfInitialCPC',
    'an initial conference must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('DateOfInitialCPC')),
  ],
  [
    '8805',
    'ReasonForClosure',
    'a closure must have a reason',
    ({ cell }) => cell('CINclosureDate') !== '' && cell('ReasonForClosure') === '',
  ],
  [
    '8810',
    'CINclosureDate',
    'a reason for closure must come with a closure date',
    ({ cell }) => cell('CINclosureDate') === '' && cell('ReasonForClosure') !== '',
  ],
  [
    '8815',
    'CINclosureDate',
    'a child can have only one open referral',
    (scope) =>
      isOpen(scope.group) && referralsOf(scope).some((one) => one !== scope.group && isOpen(one)),
  ],
  [
    '8816',
    'CINreferralDate',
    'only the latest referral can be open',
    (scope) =>
      isOpen(scope.group) &&
      referralsOf(scope).some((one) =>
        isBefore(scope.cell('CINreferralDate'), fieldOf(one, 'CINreferralDate')),
      ),
  ],
  [
    '8825Q',
    'ReasonForClosure',
    'a case that closes after an assessment (RC8, RC9) should have an assessment',
    (scope) => afterAssessment.has(scope.cell('ReasonForClosure')) && !has(scope, 'Assessments'),
  ],
  [
    '2990',
    'ReasonForClosure',
    'a case that closes after an assessment (RC8, RC9) cannot have an enquiry, conference or plan',
    (scope) =>
      afterAssessment.has(scope.cell('ReasonForClosure')) &&
      (has(scope, 'Section47', 'ChildProtectionPlans', 'CINPlanDates') ||
        scope.cell('DateOfInitialCPC') !== ''),
  ],
  [
    '8831',
    'ReferralNFA',
    'a referral without further action cannot have an assessment, enquiry or conference',
    (scope) =>
      isWithoutAction(scope.group) &&
      (has(scope, 'Assessments', 'Section47') || scope.cell('DateOfInitialCPC') !== ''),
  ],
  [
    '8832',
    'ReferralNFA',
    'a referral without further action cannot have a child protection plan',
    (scope) => isWithoutAction(scope.group) && has(scope, 'ChildProtectionPlans'),
  ],
  [
    '4000',
    'ReferralNFA',
    'a referral without further action cannot have a plan for a child in need',
    (scope) => isWithoutAction(scope.group) && has(scope, 'CINPlanDates'),
  ],
  [
    '2884',
    'DateOfInitialCPC',
    'a conference must be given with its enquiry or with the referral, not with both',
    ({ cell, child }) =>
      cell('DateOfInitialCPC') !== '' &&
      groupsOf(child, 'CINdetails')
        .flatMap((one) => groupsOf(one, 'Section47'))
        .some((one) => fieldOf(one, 'DateOfInitialCPC') === cell('DateOfInitialCPC')),
  ],
  [
    '2885',
    'DateOfInitialCPC',
    'a child protection plan that begins in the year must begin on the day of an initial conference under its referral',
    ({ group, census }) =>
      groupsOf(group, 'ChildProtectionPlans').some((one) => {
        const on = fieldOf(one, 'CPPstartDate')
        return isInYear(census, on) && !conferencesOf(group).includes(on)
      }),
  ],
  [
    '2991Q',
    null,
    'a referral with an enquiry should have an assessment',
    (scope) => has(scope, 'Section47') && !has(scope, 'Assessments'),
  ],
  [
    '8867',
    'CINclosureDate',
    'a case can close only when its assessments are authorised',
    (scope) =>
      lacks(scope, 'Assessments', (one) => fieldOf(one, 'AssessmentAuthorisationDate') === ''),
  ],
  [
    '8868',
    'CINclosureDate',
    'a case can close only when each enquiry has had its conference or needs none',
    (scope) =>
      lacks(
        scope,
        'Section47',
        (one) =>
          fieldOf(one, 'DateOfInitialCPC') === '' && fieldOf(one, 'ICPCnotRequired') !== 'true',
      ),
  ],
  [
    '8873Q',
    'ReasonForClosure',
    'a case whose only assessment found no factor (21) should close with RC8 or RC9',
    (scope) => {
      const one = oneAssessment(scope)
      return (
        one !== null &&
        fieldOf(one, 'FactorsIdentifiedAtAssessment') === '21' &&
        scope.cell('CINclosureDate') !== '' &&
        !afterAssessment.has(scope.cell('ReasonForClosure'))
      )
    },
  ],
  [
    null,
    'CINclosureDate',
    'a case can close only when its plans have ended',
    (scope) =>
      lacks(scope, 'CINPlanDates', (one) => fieldOf(one, 'CINPlanEndDate') === '') ||
      lacks(scope, 'ChildProtectionPlans', (one) => fieldOf(one, 'CPPendDate') === ''),
  ],
)
