import { PlainDateText } from '@coflyfr/core'
import { isWeekend } from '@coflyfr/outcomes/events'
import { fieldOf } from '../cin-group.ts'
import {
  type CinScope,
  isBefore,
  isInYear,
  isLate,
  isOutsideYear,
  othersUnder,
  rulesOf,
} from './cin-rule.ts'

const workingDaysOfEnquiry = 15

const isUndecided = ({ cell }: CinScope): boolean =>
  cell('DateOfInitialCPC') === '' && cell('ICPCnotRequired') !== 'true'

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

const planRules = rulesOf('ChildProtectionPlans')(
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

/** Rules about enquiries and child protection. */
export const protectionRules = [...enquiryRules, ...planRules, ...reviewRules]
