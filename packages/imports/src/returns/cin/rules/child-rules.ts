import { addDays, addMonths, isUpn, PlainDateText } from '@coflyfr/core'
import { codesIn, fieldOf, groupsOf } from '../cin-group.ts'
import { type CinScope, isOutsideYear, isWithoutAction, referralsOf, rulesOf } from './cin-rule.ts'

const hasReferral = (scope: CinScope): boolean =>
  referralsOf(scope).some((referral) => !isWithoutAction(referral))

const isUnborn = ({ cell }: CinScope): boolean =>
  cell('ExpectedPersonBirthDate') !== '' && cell('PersonBirthDate') === ''

/** Whether a number has the right form; its first letter, the check letter, is not looked at. */
const hasForm = (upn: string): boolean => /^.{4}\d{8}[\dA-HJ-NP-RT-Z]$/.test(upn)

const yearOfLetters = '2024-25'

const daysOfBirthsExpected = 30
const monthsOfBirthsExpected = 9

/** Rules about who a child is. */
export const childRules = rulesOf('Child')(
  [
    '1540',
    'UPN',
    'the fifth to the twelfth characters of a unique pupil number are digits',
    ({ cell }) => cell('UPN') !== '' && !/^.{4}\d{8}/.test(cell('UPN')),
  ],
  [
    '1550',
    'UPN',
    'the thirteenth and last character of a unique pupil number is a digit, or a letter but I, O and S',
    ({ cell }) => /^.{4}\d{8}/.test(cell('UPN')) && !hasForm(cell('UPN')),
  ],
  [
    '1510',
    'UPN',
    'the first letter of a unique pupil number checks the rest',
    ({ cell }) => hasForm(cell('UPN')) && !isUpn(cell('UPN')),
  ],
  [
    '1560Q',
    'FormerUPN',
    'a former unique pupil number has the form of one',
    ({ cell }) =>
      cell('FormerUPN') !== '' && !/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(cell('FormerUPN')),
  ],
  [
    '1570',
    'LAchildID',
    'from 2024-25 on the authority’s number of a child has no more than 20 characters',
    ({ cell, census }) => census.year >= yearOfLetters && cell('LAchildID').length > 20,
  ],
  [
    '1580',
    'LAchildID',
    'from 2024-25 on the authority’s number of a child has letters and digits alone',
    ({ cell, census }) => census.year >= yearOfLetters && !/^[A-Za-z\d]*$/.test(cell('LAchildID')),
  ],
  [
    '4180',
    'Sex',
    'sex is M, F or U from 2024-25 on, and 0, 1, 2 or 9 before',
    ({ cell, census, child }) =>
      child.line > 0 && /^[MFU]$/.test(cell('Sex')) !== census.year >= yearOfLetters,
  ],
  [
    '8520',
    'PersonBirthDate',
    'nobody is born after the year of the census',
    ({ cell, census }) => cell('PersonBirthDate') > census.last,
  ],
  [
    '8525Q',
    'PersonBirthDate',
    'a day of birth is given, or one that is expected, and not both',
    ({ cell }) => (cell('PersonBirthDate') === '') === (cell('ExpectedPersonBirthDate') === ''),
  ],
  [
    '8530Q',
    'ExpectedPersonBirthDate',
    'a birth is expected from 30 days before the end of the year to nine months after it',
    ({ cell, census }) => {
      const expected = cell('ExpectedPersonBirthDate')
      return (
        expected !== '' &&
        (expected < addDays(census.last, -daysOfBirthsExpected) ||
          expected > addMonths(census.last, monthsOfBirthsExpected))
      )
    },
  ],
  [
    '8535Q',
    'PersonDeathDate',
    'nobody dies before being born',
    ({ cell }) =>
      cell('PersonDeathDate') !== '' && cell('PersonDeathDate') < cell('PersonBirthDate'),
  ],
  [
    '8545Q',
    'PersonDeathDate',
    'a death lies in the year of the census',
    ({ cell, census }) => isOutsideYear(census, cell('PersonDeathDate')),
  ],
  [
    '8540',
    'Disabilities',
    'a child who is born and was referred with further action has a disability recorded, or NONE',
    (scope) =>
      scope.cell('PersonBirthDate') !== '' &&
      hasReferral(scope) &&
      scope.cell('Disabilities') === '',
  ],
  ['8590', null, 'a child has a referral', (scope) => referralsOf(scope).length === 0],
  [
    '8750',
    'Sex',
    'the sex of the unborn is 0, from 2024-25 on U',
    (scope) => isUnborn(scope) && !/^[0U]$/.test(scope.cell('Sex')),
  ],
  [
    '8770Q',
    'UPN',
    'before 2024-25: a child of six and over has a unique pupil number, or why there is none',
    (scope) => {
      const { cell, census } = scope
      const born = cell('PersonBirthDate')
      const isOld = born !== '' && born < addMonths(census.last, -72)
      return (
        census.year < yearOfLetters &&
        isOld &&
        hasReferral(scope) &&
        cell('UPN') === '' &&
        cell('UPNunknown') === ''
      )
    },
  ],
  [
    '8772',
    'UPNunknown',
    'UN7 stands for a child whose referrals all led to no further action',
    (scope) => scope.cell('UPNunknown') === 'UN7' && hasReferral(scope),
  ],
  [
    '8775Q',
    'PersonBirthDate',
    'nobody is helped as a child at 25 and over',
    (scope) => {
      const born = scope.cell('PersonBirthDate')
      if (!PlainDateText.is(born) || born >= addMonths(scope.census.last, -300)) return false
      const closed = referralsOf(scope).map((referral) => fieldOf(referral, 'CINclosureDate'))
      return closed.some((day) => day === '' || day > addMonths(born, 300))
    },
  ],
  [
    '8790',
    'Disabilities',
    'NONE stands alone',
    ({ group }) => {
      const codes = codesIn(group, 'Disabilities')
      return codes.includes('NONE') && codes.some((code) => code !== 'NONE')
    },
  ],
  [
    '8794',
    'Disabilities',
    'each disability is named once',
    ({ group }) => {
      const codes = codesIn(group, 'Disabilities')
      return new Set(codes).size < codes.length
    },
  ],
  [
    null,
    'UPNunknown',
    'a child has a unique pupil number or a reason why there is none, not both',
    ({ cell }) => cell('UPN') !== '' && cell('UPNunknown') !== '',
  ],
  [
    '8585Q',
    'PersonDeathDate',
    'where a case closes because the child died (RC2), the day is told',
    ({ child, cell }) =>
      cell('PersonDeathDate') === '' &&
      groupsOf(child, 'CINdetails').some((one) => fieldOf(one, 'ReasonForClosure') === 'RC2'),
  ],
)
