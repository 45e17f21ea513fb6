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
    'characters 5 to 12 of a unique pupil number must be digits',
    ({ cell }) => cell('UPN') !== '' && !/^.{4}\d{8}/.test(cell('UPN')),
  ],
  [
    '1550',
    'UPN',
    'the last character of a unique pupil number must be a digit, or a letter other than I, O or S',
    ({ cell }) => /^.{4}\d{8}/.test(cell('UPN')) && !hasForm(cell('UPN')),
  ],
  [
    '1510',
    'UPN',
    'the first letter of a unique pupil number must be the right check letter',
    ({ cell }) => hasForm(cell('UPN')) && !isUpn(cell('UPN')),
  ],
  [
    '1560Q',
    'FormerUPN',
    'a former unique pupil number should have the form of a unique pupil number',
    ({ cell }) =>
      cell('FormerUPN') !== '' && !/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(cell('FormerUPN')),
  ],
  [
    '1570',
    'LAchildID',
    'from 2024-25 the authority’s number for a child must have no more than 20 characters',
    ({ cell, census }) => census.year >= yearOfLetters && cell('LAchildID').length > 20,
  ],
  [
    '1580',
    'LAchildID',
    'from 2024-25 the authority’s number for a child must have letters and digits only',
    ({ cell, census }) => census.year >= yearOfLetters && !/^[A-Za-z\d]*$/.test(cell('LAchildID')),
  ],
  [
    '4180',
    'Sex',
    'sex must be M, F or U from 2024-25, and 0, 1, 2 or 9 before that',
    ({ cell, census, child }) =>
      child.line > 0 && /^[MFU]$/.test(cell('Sex')) !== census.year >= yearOfLetters,
  ],
  [
    '8520',
    'PersonBirthDate',
    'the date of birth cannot be after the census year',
    ({ cell, census }) => cell('PersonBirthDate') > census.last,
  ],
  [
    '8525Q',
    'PersonBirthDate',
    'either the date of birth or the expected date should be given, not both',
    ({ cell }) => (cell('PersonBirthDate') === '') === (cell('ExpectedPersonBirthDate') === ''),
  ],
  [
    '8530Q',
    'ExpectedPersonBirthDate',
    'an expected date of birth should be between 30 days before the end of the year and nine months after it',
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
    'the date of death should not be before the date of birth',
    ({ cell }) =>
      cell('PersonDeathDate') !== '' && cell('PersonDeathDate') < cell('PersonBirthDate'),
  ],
  [
    '8545Q',
    'PersonDeathDate',
    'the date of death should be in the census year',
    ({ cell, census }) => isOutsideYear(census, cell('PersonDeathDate')),
  ],
  [
    '8540',
    'Disabilities',
    'a child who is born and whose referral led to further action must have a disability recorded, or NONE',
    (scope) =>
      scope.cell('PersonBirthDate') !== '' &&
      hasReferral(scope) &&
      scope.cell('Disabilities') === '',
  ],
  ['8590', null, 'a child must have a referral', (scope) => referralsOf(scope).length === 0],
  [
    '8750',
    'Sex',
    'the sex of an unborn child must be 0, or U from 2024-25',
    (scope) => isUnborn(scope) && !/^[0U]$/.test(scope.cell('Sex')),
  ],
  [
    '8770Q',
    'UPN',
    'before 2024-25 a child aged six or over should have a unique pupil number, or a reason why there is none',
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
    'UN7 is only for a child whose referrals all led to no further action',
    (scope) => scope.cell('UPNunknown') === 'UN7' && hasReferral(scope),
  ],
  [
    '8775Q',
    'PersonBirthDate',
    'a person aged 25 or over should not be in the census',
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
    'NONE cannot be given with a disability',
    ({ group }) => {
      const codes = codesIn(group, 'Disabilities')
      return codes.includes('NONE') && codes.some((code) => code !== 'NONE')
    },
  ],
  [
    '8794',
    'Disabilities',
    'each disability may be given only once',
    ({ group }) => {
      const codes = codesIn(group, 'Disabilities')
      return new Set(codes).size < codes.length
    },
  ],
  [
    null,
    'UPNunknown',
    'a child must have a unique pupil number or a reason why there is none, not both',
    ({ cell }) => cell('UPN') !== '' && cell('UPNunknown') !== '',
  ],
  [
    '8585Q',
    'PersonDeathDate',
    'a case that closes because the child died (RC2) should have the date of death',
    ({ child, cell }) =>
      cell('PersonDeathDate') === '' &&
      groupsOf(child, 'CINdetails').some((one) => fieldOf(one, 'ReasonForClosure') === 'RC2'),
  ],
)
