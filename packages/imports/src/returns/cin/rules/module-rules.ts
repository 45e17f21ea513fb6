import { PlainDateText } from '@coflyfr/core'
import { isWeekend } from '@coflyfr/outcomes/events'
import { codesIn, fieldOf } from '../cin-group.ts'
import { workingDaysFrom } from '../conference-target.ts'
import {
  type CinScope,
  isBefore,
  isInYear,
  isOutsideYear,
  othersUnder,
  rulesOf,
} from './cin-rule.ts'

const workingDaysOfAssessment = 45
const workingDaysOfEnquiry = 15

/** Whether more working days than a limit passed from a day to the end of the year. */
const isLate = ({ census }: CinScope, from: string, limit: number): boolean => {
  const days = PlainDateText.is(from) ? workingDaysFrom(from, census.last) : null
  return days !== null && days > limit
}

const isIncomplete = ({ cell }: CinScope): boolean => cell('AssessmentAuthorisationDate') === ''

const isUndecided = ({ cell }: CinScope): boolean =>
  cell('DateOfInitialCPC') === '' && cell('ICPCnotRequired') !== 'true'

const hasFactor = ({ group }: CinScope, factor: string): boolean =>
  codesIn(group, 'FactorsIdentifiedAtAssessment').includes(factor)

/** Whether the day lies in another assessment, or on its edge. */
const liesInOther = (scope: CinScope, day: string): boolean =>
  day !== '' &&
  othersUnder(scope, (other) => {
    const end = fieldOf(other, 'AssessmentAuthorisationDate')
    return fieldOf(other, 'AssessmentActualStartDate') <= day && (end === '' || end >= day)
  }) > 0

const assessmentRules = rulesOf('Assessments')(
  [
    '1103',
    'AssessmentActualStartDate',
    'an assessment does not begin before its referral',
    ({ cell, referral }) =>
      isBefore(cell('AssessmentActualStartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8608',
    'AssessmentAuthorisationDate',
    'an assessment does not end before it begins',
    ({ cell }) => isBefore(cell('AssessmentAuthorisationDate'), cell('AssessmentActualStartDate')),
  ],
  [
    '8614',
    'FactorsIdentifiedAtAssessment',
    'factors are told of an assessment that is complete',
    (scope) => isIncomplete(scope) && scope.cell('FactorsIdentifiedAtAssessment') !== '',
  ],
  [
    '8670Q',
    'AssessmentActualStartDate',
    'an assessment is complete within 45 working days',
    (scope) =>
      isIncomplete(scope) &&
      isLate(scope, scope.cell('AssessmentActualStartDate'), workingDaysOfAssessment),
  ],
  [
    '8696',
    'AssessmentAuthorisationDate',
    'an assessment is complete in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('AssessmentAuthorisationDate')),
  ],
  [
    '8736',
    'AssessmentActualStartDate',
    'an assessment that is not complete began in the year of the census',
    (scope) =>
      isIncomplete(scope) && isOutsideYear(scope.census, scope.cell('AssessmentActualStartDate')),
  ],
  [
    '8863Q',
    'AssessmentActualStartDate',
    'an assessment begins when the one before is complete',
    (scope) => liesInOther(scope, scope.cell('AssessmentActualStartDate')),
  ],
  [
    '8896',
    'AssessmentAuthorisationDate',
    'a referral has one assessment that is not complete',
    (scope) =>
      isIncomplete(scope) &&
      othersUnder(scope, (one) => fieldOf(one, 'AssessmentAuthorisationDate') === '') > 0,
  ],
  [
    '8897Q',
    'FactorsIdentifiedAtAssessment',
    'an assessment that is complete has its factors',
    (scope) => !isIncomplete(scope) && scope.cell('FactorsIdentifiedAtAssessment') === '',
  ],
  [
    '8945Q',
    'FactorsIdentifiedAtAssessment',
    'from 2024-25 on 18B or 18C stands in the place of 18A',
    (scope) => scope.census.year >= '2024-25' && hasFactor(scope, '18A'),
  ],
  [
    '8950Q',
    'FactorsIdentifiedAtAssessment',
    'from 2024-25 on 19B or 19C stands in the place of 19A',
    (scope) => scope.census.year >= '2024-25' && hasFactor(scope, '19A'),
  ],
)

const planRules = rulesOf('CINPlanDates')(
  [
    '4008',
    'CINPlanStartDate',
    'a plan does not begin after the day of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINPlanStartDate')),
  ],
  [
    '4009Q',
    'CINPlanEndDate',
    'a plan does not end after the day of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINPlanEndDate')),
  ],
  [
    '4010',
    'CINPlanStartDate',
    'a plan does not begin after the year of the census',
    ({ cell, census }) => cell('CINPlanStartDate') > census.last,
  ],
  [
    '4011',
    'CINPlanEndDate',
    'a plan does not end before it begins',
    ({ cell }) => isBefore(cell('CINPlanEndDate'), cell('CINPlanStartDate')),
  ],
  [
    '4012Q',
    'CINPlanEndDate',
    'a plan does not end on the day on which it begins',
    ({ cell }) => cell('CINPlanEndDate') === cell('CINPlanStartDate'),
  ],
  [
    '4013',
    'CINPlanEndDate',
    'a plan ends in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('CINPlanEndDate')),
  ],
)

const enquiryRules = rulesOf('Section47')(
  [
    '2889',
    'S47ActualStartDate',
    'an enquiry does not begin before its referral',
    ({ cell, referral }) =>
      isBefore(cell('S47ActualStartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8615',
    'S47ActualStartDate',
    'an enquiry does not begin after its conference',
    ({ cell }) => isBefore(cell('DateOfInitialCPC'), cell('S47ActualStartDate')),
  ],
  [
    '8675Q',
    'S47ActualStartDate',
    'the conference of an enquiry is held within 15 working days',
    (scope) =>
      isUndecided(scope) && isLate(scope, scope.cell('S47ActualStartDate'), workingDaysOfEnquiry),
  ],
  [
    '8715',
    'DateOfInitialCPC',
    'an initial conference lies in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('DateOfInitialCPC')),
  ],
  [
    '8740',
    'S47ActualStartDate',
    'an enquiry of which nothing came yet began in the year of the census',
    (scope) => isUndecided(scope) && !isInYear(scope.census, scope.cell('S47ActualStartDate')),
  ],
  [
    '8839',
    'DateOfInitialCPC',
    'a referral has one enquiry of which nothing came yet',
    (scope) =>
      isUndecided(scope) &&
      othersUnder(
        scope,
        (one) =>
          fieldOf(one, 'DateOfInitialCPC') === '' && fieldOf(one, 'ICPCnotRequired') !== 'true',
      ) > 0,
  ],
  [
    '8870Q',
    'InitialCPCtarget',
    'a conference is not due at a weekend',
    ({ cell }) => {
      const target = cell('InitialCPCtarget')
      return PlainDateText.is(target) && isWeekend(target)
    },
  ],
  [
    null,
    'ICPCnotRequired',
    'a conference that was held was required',
    ({ cell }) => cell('DateOfInitialCPC') !== '' && cell('ICPCnotRequired') === 'true',
  ],
  [
    null,
    'S47ActualStartDate',
    'an enquiry does not begin after the year of the census',
    ({ cell, census }) =>
      cell('S47ActualStartDate') > census.last && cell('ICPCnotRequired') === 'true',
  ],
)

const protectionRules = rulesOf('ChildProtectionPlans')(
  [
    '1105',
    'CPPstartDate',
    'a child protection plan does not begin before its referral',
    ({ cell, referral }) => isBefore(cell('CPPstartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8720',
    'CPPstartDate',
    'a child protection plan does not begin after the year of the census',
    ({ cell, census }) => cell('CPPstartDate') > census.last,
  ],
  [
    '8915',
    'CPPstartDate',
    'a child protection plan does not begin after the day of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CPPstartDate')),
  ],
  [
    '8920',
    'CPPendDate',
    'a child protection plan does not end after the day of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CPPendDate')),
  ],
  [
    '8925',
    'CPPendDate',
    'a child protection plan does not end before it begins',
    ({ cell }) => isBefore(cell('CPPendDate'), cell('CPPstartDate')),
  ],
  [
    '8930',
    'CPPendDate',
    'a child protection plan ends in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('CPPendDate')),
  ],
)

const reviewRules = rulesOf('Reviews')([
  null,
  'CPPreviewDate',
  'a review does not lie after the year of the census',
  ({ cell, census }) => cell('CPPreviewDate') > census.last,
])

/** Rules about what is done under a referral. */
export const moduleRules = [
  ...assessmentRules,
  ...planRules,
  ...enquiryRules,
  ...protectionRules,
  ...reviewRules,
]
