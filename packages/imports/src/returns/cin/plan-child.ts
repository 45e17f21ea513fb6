import type { FinancialYear } from '@coflyfr/core'
import { bornAnew, monthOf } from '../born-anew.ts'
import type { CaseOnRecord } from '../read-case.ts'
import { type ChildPlan, childPlan, conflict, plan } from './child-plan.ts'
import { faultAt } from './cin-fault.ts'
import { type CinGroup, codesIn, fieldOf, groupsOf } from './cin-group.ts'
import { groupsOfCase } from './groups-of-case.ts'
import { pairedReferrals, planReferral } from './plan-referral.ts'

/** Plans the commands of a child: none for what the ledger already has. */
export const planChild = (
  given: CinGroup,
  subject: string,
  year: FinancialYear,
  state: CaseOnRecord,
): ChildPlan => {
  const child = childPlan(subject, year, state)
  const known = groupsOfCase(state, year)
  planCharacteristics(child, given, known)
  const starts = [given, known]
    .flatMap((one) => groupsOf(one, 'CINdetails'))
    .flatMap((one) => groupsOf(one, 'Section47'))
    .map((one) => fieldOf(one, 'S47ActualStartDate'))
    .sort()
  const nextEnquiryAfter = (day: string): string | null =>
    starts.find((start) => start > day) ?? null
  const referrals = groupsOf(given, 'CINdetails')
  const byDay = [...pairedReferrals(referrals, groupsOf(known, 'CINdetails'))].sort(
    ([one], [other]) => (keyOf(one) < keyOf(other) ? -1 : 1),
  )
  for (const [one, other] of byDay) planReferral(child, one, other, nextEnquiryAfter)
  return child
}

const later = (...days: readonly string[]): string => [...days].sort().at(-1) ?? ''

/** Sorts referrals by day, and those of one day by which closes first. */
const keyOf = (referral: CinGroup): string =>
  `${fieldOf(referral, 'CINreferralDate')} ${fieldOf(referral, 'CINclosureDate') || '~'}`

const planCharacteristics = (child: ChildPlan, given: CinGroup, known: CinGroup): void => {
  const cell = (field: string): string => fieldOf(given, field)
  const born = monthOf(cell('PersonBirthDate'))
  const expected = monthOf(cell('ExpectedPersonBirthDate'))
  if (born !== '' && expected !== '') noteExpected(child, given)
  const birthOn = born === '' ? '' : `${born}-01`
  const effectiveOn = later(birthOn, child.first)
  const fields = {
    sex: cell('Sex'),
    ethnicity: cell('Ethnicity'),
    noPupilNumber: cell('UPNunknown'),
    disabilities: fieldOf(given, 'Disabilities') === '' ? null : codesIn(given, 'Disabilities'),
  }
  const onRecord = child.state.status === 'none' ? null : child.state.open.child
  if (onRecord === null || onRecord.status === 'unrecorded') {
    const birth =
      born === ''
        ? expected === ''
          ? null
          : { status: 'expected', month: expected }
        : { status: 'born', month: born }
    plan(child, given, 'RecordChild', effectiveOn, { ...fields, unaccompanied: false, birth })
  } else {
    if (born !== '' && onRecord.status === 'expected')
      plan(child, given, 'RecordBirth', effectiveOn, { birthMonth: born, sex: cell('Sex') })
    const birthMonth = born === '' ? null : bornAnew(child.state, cell('PersonBirthDate'))
    amend(child, { given, known, effectiveOn }, { ...fields, birthMonth })
  }
  const diedOn = cell('PersonDeathDate')
  if (diedOn === fieldOf(known, 'PersonDeathDate')) return
  if (fieldOf(known, 'PersonDeathDate') === '') plan(child, given, 'RecordDeath', diedOn, {})
  else conflict(child, given, 'PersonDeathDate', known)
}

const noteExpected = ({ notes }: ChildPlan, given: CinGroup): void => {
  const rule = 'the expected date is not kept once there is a date of birth'
  notes.push(faultAt(given, 'ExpectedPersonBirthDate', rule, null))
}

/** What a census says about a child who is on record, and what is on record. */
interface Retold {
  readonly given: CinGroup
  readonly known: CinGroup
  readonly effectiveOn: string
}

/** Fields of a child that may be amended, with their names in the census. */
const amendable = {
  sex: 'Sex',
  ethnicity: 'Ethnicity',
  noPupilNumber: 'UPNunknown',
  disabilities: 'Disabilities',
} as const

const isRetold = ({ given, known }: Retold, field: string): boolean =>
  fieldOf(given, field) !== '' && fieldOf(given, field) !== fieldOf(known, field)

const amend = (
  child: ChildPlan,
  retold: Retold,
  {
    birthMonth,
    ...fields
  }: Readonly<Record<string, unknown>> & { readonly birthMonth: string | null },
): void => {
  const { given, effectiveOn } = retold
  const changed = Object.entries(amendable).filter(([, field]) => isRetold(retold, field))
  if (changed.length === 0 && birthMonth === null) return
  const amended = Object.fromEntries(changed.map(([name]) => [name, fields[name]]))
  plan(child, given, 'AmendChild', effectiveOn, { ...amended, birthMonth })
}
