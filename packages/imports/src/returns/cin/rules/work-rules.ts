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
    'an assessment cannot begin before its referral',
    ({ cell, referral }) =>
      isBefore(cell('AssessmentActualStartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8608',
    'AssessmentAuthorisationDate',
    'an assessment cannot end before it begins',
    ({ cell }) => isBefore(cell('AssessmentAuthorisationDate'), cell('AssessmentActualStartDate')),
  ],
  [
    '8614',
    'FactorsIdentifiedAtAssessment',
    'factors may be given only for an assessment that is complete',
    (scope) => isIncomplete(scope) && scope.cell('FactorsIdentifiedAtAssessment') !== '',
  ],
  [
    '8670Q',
    'AssessmentActualStartDate',
    'an assessment should be complete within 45 working days',
    (scope) =>
      isIncomplete(scope) &&
      isLate(scope, scope.cell('AssessmentActualStartDate'), workingDaysOfAssessment),
  ],
  [
    '8696',
    'AssessmentAuthorisationDate',
    'the completion of an assessment must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('AssessmentAuthorisationDate')),
  ],
  [
    '8736',
    'AssessmentActualStartDate',
    'an assessment that is not complete must have begun in the census year',
    (scope) =>
      isIncomplete(scope) && isOutsideYear(scope.census, scope.cell('AssessmentActualStartDate')),
  ],
  [
    '8863Q',
    'AssessmentActualStartDate',
    'an assessment should begin only when the one before is complete',
    (scope) => liesInOther(scope, scope.cell('AssessmentActualStartDate')),
  ],
  [
    '8896',
    'AssessmentAuthorisationDate',
    'a referral can have only one assessment that is not complete',
    (scope) =>
      isIncomplete(scope) &&
      othersUnder(scope, (one) => fieldOf(one, 'AssessmentAuthorisationDate') === '') > 0,
  ],
  [
    '8897Q',
    'FactorsIdentifiedAtAssessment',
    'an assessment that is complete should have factors',
    (scope) => !isIncomplete(scope) && scope.cell('FactorsIdentifiedAtAssessment') === '',
  ],
  [
    '8945Q',
    'FactorsIdentifiedAtAssessment',
    'from 2024-25 use 18B or 18C instead of 18A',
    (scope) => scope.census.year >= '2024-25' && hasFactor(scope, '18A'),
  ],
  [
    '8950Q',
    'FactorsIdentifiedAtAssessment',
    'from 2024-25 use 19B or 19C instead of 19A',
    (scope) => scope.census.year >= '2024-25' && hasFactor(scope, '19A'),
  ],
)

const planRules = rulesOf('CINPlanDates')(
  [
    '4008',
    'CINPlanStartDate',
    'a plan cannot begin after the date of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINPlanStartDate')),
  ],
  [
    '4009Q',
    'CINPlanEndDate',
    'a plan should not end after the date of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CINPlanEndDate')),
  ],
  [
    '4010',
    'CINPlanStartDate',
    'a plan cannot begin after the census year',
    ({ cell, census }) => cell('CINPlanStartDate') > census.last,
  ],
  [
    '4011',
    'CINPlanEndDate',
    'a plan cannot end before it begins',
    ({ cell }) => isBefore(cell('CINPlanEndDate'), cell('CINPlanStartDate')),
  ],
  [
    '4012Q',
    'CINPlanEndDate',
    'a plan should not end on the day on which it begins',
    ({ cell }) => cell('CINPlanEndDate') === cell('CINPlanStartDate'),
  ],
  [
    '4013',
    'CINPlanEndDate',
    'the end of a plan must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('CINPlanEndDate')),
  ],
)

/** Rules about assessments and plans for children in need. */
export const workRules = [...assessmentRules, ...planRules]
