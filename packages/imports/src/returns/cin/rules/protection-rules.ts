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
    'an enquiry cannot begin before its referral',
    ({ cell, referral }) =>
      isBefore(cell('S47ActualStartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8615',
    'S47ActualStartDate',
    'an enquiry cannot begin after its conference',
    ({ cell }) => isBefore(cell('DateOfInitialCPC'), cell('S47ActualStartDate')),
  ],
  [
    '8675Q',
    'S47ActualStartDate',
    'an enquiry’s conference should be held within 15 working days',
    (scope) =>
      isUndecided(scope) && isLate(scope, scope.cell('S47ActualStartDate'), workingDaysOfEnquiry),
  ],
  [
    '8715',
    'DateOfInitialCPC',
    'an initial conference must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('DateOfInitialCPC')),
  ],
  [
    '8740',
    'S47ActualStartDate',
    'an enquiry that is still open must have begun in the census year',
    (scope) => isUndecided(scope) && !isInYear(scope.census, scope.cell('S47ActualStartDate')),
  ],
  [
    '8839',
    'DateOfInitialCPC',
    'a referral can have only one enquiry that is still open',
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
    'a conference should not be due at a weekend',
    ({ cell }) => {
      const target = cell('InitialCPCtarget')
      return PlainDateText.is(target) && isWeekend(target)
    },
  ],
  [
    null,
    'ICPCnotRequired',
    'a conference that was held must be marked as required',
    ({ cell }) => cell('DateOfInitialCPC') !== '' && cell('ICPCnotRequired') === 'true',
  ],
  [
    null,
    'S47ActualStartDate',
    'an enquiry cannot begin after the census year',
    ({ cell, census }) =>
      cell('S47ActualStartDate') > census.last && cell('ICPCnotRequired') === 'true',
  ],
)

const planRules = rulesOf('ChildProtectionPlans')(
  [
    '1105',
    'CPPstartDate',
    'a child protection plan cannot begin before its referral',
    ({ cell, referral }) => isBefore(cell('CPPstartDate'), fieldOf(referral, 'CINreferralDate')),
  ],
  [
    '8720',
    'CPPstartDate',
    'a child protection plan cannot begin after the census year',
    ({ cell, census }) => cell('CPPstartDate') > census.last,
  ],
  [
    '8915',
    'CPPstartDate',
    'a child protection plan cannot begin after the date of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CPPstartDate')),
  ],
  [
    '8920',
    'CPPendDate',
    'a child protection plan cannot end after the date of death',
    ({ cell, child }) => isBefore(fieldOf(child, 'PersonDeathDate'), cell('CPPendDate')),
  ],
  [
    '8925',
    'CPPendDate',
    'a child protection plan cannot end before it begins',
    ({ cell }) => isBefore(cell('CPPendDate'), cell('CPPstartDate')),
  ],
  [
    '8930',
    'CPPendDate',
    'the end of a child protection plan must be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('CPPendDate')),
  ],
)

const reviewRules = rulesOf('Reviews')([
  null,
  'CPPreviewDate',
  'a review cannot be after the census year',
  ({ cell, census }) => cell('CPPreviewDate') > census.last,
])

/** Rules about enquiries and child protection. */
export const protectionRules = [...enquiryRules, ...planRules, ...reviewRules]
