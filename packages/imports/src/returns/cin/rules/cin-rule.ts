import { type FinancialYear, type PlainDate, PlainDateText } from '@coflyfr/core'
import { type CinGroup, fieldOf, groupsOf } from '../cin-group.ts'
import type { CinGroupName } from '../cin-structure.ts'
import { workingDaysFrom } from '../conference-target.ts'

/** The year of a census. */
export interface CensusYear {
  readonly year: FinancialYear
  readonly first: PlainDate
  readonly last: PlainDate
}

/** What a rule looks at: a group, the referral that it belongs to, and the child. */
export interface CinScope {
  readonly group: CinGroup
  readonly referral: CinGroup
  readonly child: CinGroup
  readonly census: CensusYear
  /** A value of the group. */
  readonly cell: (field: string) => string
}

/** A validation rule that the import itself checks. */
export interface CinRule {
  /**
   * The code of the collection; one that ends with Q is a query and does not reject. Null for a rule of this ledger.
   */
  readonly code: string | null
  readonly group: CinGroupName
  /** The field that is named; null where the whole group is meant. */
  readonly field: string | null
  readonly text: string
  readonly breaks: (scope: CinScope) => boolean
}

/** Whether breaking a rule is only reported, and rejects nothing. */
export const isQuery = ({ code }: CinRule): boolean => code?.endsWith('Q') === true

/**
 * Makes the rules of a group, each from its code, the field that is named, its text and a test of whether it is broken.
 */
export const rulesOf =
  (group: CinGroupName) =>
  (
    ...rules: readonly (readonly [
      code: string | null,
      field: string | null,
      text: string,
      breaks: (scope: CinScope) => boolean,
    ])[]
  ): readonly CinRule[] =>
    rules.map(([code, field, text, breaks]) => ({ code, group, field, text, breaks }))

/** Whether a day is given and lies in the year of the census. */
export const isInYear = ({ first, last }: CensusYear, day: string): boolean =>
  day !== '' && day >= first && day <= last

/** Whether a day is given and lies outside the year. */
export const isOutsideYear = (census: CensusYear, day: string): boolean =>
  day !== '' && !isInYear(census, day)

/** Whether both days are given and the first is before the second. */
export const isBefore = (day: string, other: string): boolean =>
  day !== '' && other !== '' && day < other

/** Whether more working days than a limit passed from a day to the end of the year. */
export const isLate = ({ census }: CinScope, from: string, limit: number): boolean => {
  const days = PlainDateText.is(from) ? workingDaysFrom(from, census.last) : null
  return days !== null && days > limit
}

/** Whether a referral led to no further action. */
export const isWithoutAction = (referral: CinGroup): boolean =>
  fieldOf(referral, 'ReferralNFA') === 'true'

/** The referrals of a child. */
export const referralsOf = ({ child }: CinScope): readonly CinGroup[] =>
  groupsOf(child, 'CINdetails')

/** How many other groups of the same kind under the same referral pass a test. */
export const othersUnder = (
  { group, referral }: CinScope,
  takes: (other: CinGroup) => boolean,
): number => groupsOf(referral, group.name).filter((one) => one !== group && takes(one)).length
