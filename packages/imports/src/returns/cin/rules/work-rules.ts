import { codesIn, fieldOf } from '../cin-group.ts'
import { type CinScope, isBefore, isLate, isOutsideYear, othersUnder, rulesOf } from './cin-rule.ts'

const workingDaysOfAssessment = 45

const isIncomplete = ({ cell }: CinScope): boolean => cell('AssessmentAuthorisationDate') === ''

const hasFactor = ({ group }: CinScope, factor: string): boolean =>
  codesIn(group, 'FactorsIdentifiedAtAssessment').includes(factor)

/** Whether the day lies within another assessment, its first and last day included. */
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

/** Rules about assessments and plans for children in need. */
export const workRules = [...assessmentRules, ...planRules]
