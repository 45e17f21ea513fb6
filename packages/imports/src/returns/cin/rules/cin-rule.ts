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

/** What a rule looks at: a group, the referral that it lies under, and the child. */
export interface CinScope {
  readonly group: CinGroup
  readonly referral: CinGroup
  readonly child: CinGroup
  readonly census: CensusYear
  /** A value of the group. */
  readonly cell: (field: string) => string
}

/** A validation rule that an import looks at itself. */
export interface CinRule {
  /** Of the collection; a Q at its end asks and does not reject. Null for a rule of this ledger. */
  readonly code: string | null
  readonly group: CinGroupName
  /** The field that is shown; null where the whole group is meant. */
  readonly field: string | null
  readonly text: string
  readonly breaks: (scope: CinScope) => boolean
}

/** Whether breaking a rule is only told, and rejects nothing. */
export const isQuery = ({ code }: CinRule): boolean => code?.endsWith('Q') === true

/** Makes rules of a group, of which each is its code, the field that is shown, its text and when it is broken. */
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

/** A day outside the year; one that is not given is none. */
export const isOutsideYear = (census: CensusYear, day: string): boolean =>
  day !== '' && !isInYear(census, day)

/** Both days are given, and the first lies before the second. */
export const isBefore = (day: string, other: string): boolean =>
  day !== '' && other !== '' && day < other

/** Whether more working days than a limit passed from a day to the end of the year. */
export const isLate = ({ census }: CinScope, from: string, limit: number): boolean => {
  const days = PlainDateText.is(from) ? workingDaysFrom(from, census.last) : null
  return days !== null && days > limit
}

/** Whether a referral led to nothing. */
export const isWithoutAction = (referral: CinGroup): boolean =>
  fieldOf(referral, 'ReferralNFA') === 'true'

/** The referrals of a child. */
export const referralsOf = ({ child }: CinScope): readonly CinGroup[] =>
  groupsOf(child, 'CINdetails')

/** How many others of the group's kind there are under its referral that a test takes. */
export const othersUnder = (
  { group, referral }: CinScope,
  takes: (other: CinGroup) => boolean,
): number => groupsOf(referral, group.name).filter((one) => one !== group && takes(one)).length
