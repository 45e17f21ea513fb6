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
    'a referral does not lie after the year of the census',
    ({ cell, census }) => cell('CINreferralDate') > census.last,
  ],
  [
    '8606',
    'CINreferralDate',
    'a child is referred no more than 280 days before the birth',
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
    'a child is not referred after the day of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINreferralDate')),
  ],
  [
    '8569Q',
    'ReferralNFA',
    'a referral without further action does not lie more than a working day before the year',
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
    'a referral that led to further action has a primary need',
    ({ group, cell }) => !isWithoutAction(group) && cell('PrimaryNeedCode') === '',
  ],
  [
    '8620',
    'CINclosureDate',
    'a closure lies in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('CINclosureDate')),
  ],
  [
    '8630',
    'CINclosureDate',
    'a case does not close before its referral',
    ({ cell }) => isBefore(cell('CINclosureDate'), cell('CINreferralDate')),
  ],
  [
    '8715',
    'DateOfInitialCPC',
    'an initial conference lies in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('DateOfInitialCPC')),
  ],
  [
    '8805',
    'ReasonForClosure',
    'a closure has its reason',
    ({ cell }) => cell('CINclosureDate') !== '' && cell('ReasonForClosure') === '',
  ],
  [
    '8810',
    'CINclosureDate',
    'the reason of a closure has its day',
    ({ cell }) => cell('CINclosureDate') === '' && cell('ReasonForClosure') !== '',
  ],
  [
    '8815',
    'CINclosureDate',
    'a child has one open referral',
    (scope) =>
      isOpen(scope.group) && referralsOf(scope).some((one) => one !== scope.group && isOpen(one)),
  ],
  [
    '8816',
    'CINreferralDate',
    'the referral that is open is the latest',
    (scope) =>
      isOpen(scope.group) &&
      referralsOf(scope).some((one) =>
        isBefore(scope.cell('CINreferralDate'), fieldOf(one, 'CINreferralDate')),
      ),
  ],
  [
    '8825Q',
    'ReasonForClosure',
    'a case that closes after an assessment (RC8, RC9) has one',
    (scope) => afterAssessment.has(scope.cell('ReasonForClosure')) && !has(scope, 'Assessments'),
  ],
  [
    '2990',
    'ReasonForClosure',
    'a case that closes after an assessment (RC8, RC9) has no enquiry, conference or plan',
    (scope) =>
      afterAssessment.has(scope.cell('ReasonForClosure')) &&
      (has(scope, 'Section47', 'ChildProtectionPlans', 'CINPlanDates') ||
        scope.cell('DateOfInitialCPC') !== ''),
  ],
  [
    '8831',
    'ReferralNFA',
    'a referral without further action has no assessment, enquiry or conference',
    (scope) =>
      isWithoutAction(scope.group) &&
      (has(scope, 'Assessments', 'Section47') || scope.cell('DateOfInitialCPC') !== ''),
  ],
  [
    '8832',
    'ReferralNFA',
    'a referral without further action has no child protection plan',
    (scope) => isWithoutAction(scope.group) && has(scope, 'ChildProtectionPlans'),
  ],
  [
    '4000',
    'ReferralNFA',
    'a referral without further action has no plan for a child in need',
    (scope) => isWithoutAction(scope.group) && has(scope, 'CINPlanDates'),
  ],
  [
    '2884',
    'DateOfInitialCPC',
    'a conference is told with its enquiry or with the referral, not twice',
    ({ cell, child }) =>
      cell('DateOfInitialCPC') !== '' &&
      groupsOf(child, 'CINdetails')
        .flatMap((one) => groupsOf(one, 'Section47'))
        .some((one) => fieldOf(one, 'DateOfInitialCPC') === cell('DateOfInitialCPC')),
  ],
  [
    '2885',
    'DateOfInitialCPC',
    'a child protection plan of the year begins on the day of an initial conference of its referral',
    ({ group, census }) =>
      groupsOf(group, 'ChildProtectionPlans').some((one) => {
        const on = fieldOf(one, 'CPPstartDate')
        return isInYear(census, on) && !conferencesOf(group).includes(on)
      }),
  ],
  [
    '2991Q',
    null,
    'where there is an enquiry, there is an assessment',
    (scope) => has(scope, 'Section47') && !has(scope, 'Assessments'),
  ],
  [
    '8867',
    'CINclosureDate',
    'a case closes when its assessments are authorised',
    (scope) =>
      lacks(scope, 'Assessments', (one) => fieldOf(one, 'AssessmentAuthorisationDate') === ''),
  ],
  [
    '8868',
    'CINclosureDate',
    'a case closes when its enquiries have a conference, or need none',
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
    'a case whose one assessment found no factor (21) closes with RC8 or RC9',
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
    'a case closes when its plans have ended',
    (scope) =>
      lacks(scope, 'CINPlanDates', (one) => fieldOf(one, 'CINPlanEndDate') === '') ||
      lacks(scope, 'ChildProtectionPlans', (one) => fieldOf(one, 'CPPendDate') === ''),
  ],
)
