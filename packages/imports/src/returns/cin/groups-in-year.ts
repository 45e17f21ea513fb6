import { type CinGroup, fieldOf } from './cin-group.ts'
import { endOfEnquiry } from './groups-of-case.ts'
import type { CensusYear } from './rules/cin-rule.ts'

/**
 * The part of a child's case that belongs into the return of a year: what was open in the year, or was decided or ended
 * in it.
 */
export const groupsInYear = (child: CinGroup, { first }: CensusYear): CinGroup => {
  const isTold = (group: CinGroup): boolean => {
    const from = (field: string): boolean => fieldOf(group, field) >= first
    const openOrFrom = (field: string): boolean => fieldOf(group, field) === '' || from(field)
    switch (group.name) {
      case 'CINdetails':
        return fieldOf(group, 'ReferralNFA') === 'true'
          ? from('CINreferralDate')
          : openOrFrom('CINclosureDate')
      case 'Assessments':
        return fieldOf(group, 'AssessmentAuthorisationDate') === ''
          ? from('AssessmentActualStartDate')
          : from('AssessmentAuthorisationDate')
      case 'CINPlanDates':
        return openOrFrom('CINPlanEndDate')
      case 'ChildProtectionPlans':
        return openOrFrom('CPPendDate')
      case 'Section47':
        if (fieldOf(group, 'DateOfInitialCPC') !== '') return from('DateOfInitialCPC')
        return from('S47ActualStartDate') || from(endOfEnquiry)
      case 'Child':
      case 'Reviews':
        return true
    }
  }
  const within = (group: CinGroup): CinGroup => ({
    ...group,
    groups: group.groups.filter(isTold).map(within),
  })
  return within(child)
}
