import type { PlainDate } from '@coflyfr/core'

/** The child's particulars for the returns are already on record: amend them with `AmendChild`. */
export interface ChildIsRecorded {
  readonly tag: 'ChildIsRecorded'
  readonly case: string
}

/** The child's particulars are not on record yet, so there is nothing to amend. */
export interface ChildNotRecorded {
  readonly tag: 'ChildNotRecorded'
  readonly case: string
}

/** The month of birth is after the date of the command; only an expected birth can be. */
export interface BirthInFuture {
  readonly tag: 'BirthInFuture'
  readonly month: string
  readonly effectiveOn: PlainDate
}

/** The child's birth is already on record. */
export interface ChildIsBorn {
  readonly tag: 'ChildIsBorn'
  readonly month: string
}

/** The child's birth is not on record: give its month with `RecordBirth`, not with an amendment. */
export interface ChildNotBorn {
  readonly tag: 'ChildNotBorn'
  readonly expected: string
}

/** The child's death is already on record. */
export interface DeathIsRecorded {
  readonly tag: 'DeathIsRecorded'
  readonly diedOn: PlainDate
}

/** The death is dated before the birth. */
export interface DeathBeforeBirth {
  readonly tag: 'DeathBeforeBirth'
  readonly diedOn: PlainDate
  readonly month: string
}

/** Why a command about a child is refused, in order of precedence. */
export type ChildRefusal =
  | ChildIsRecorded
  | ChildNotRecorded
  | ChildIsBorn
  | ChildNotBorn
  | BirthInFuture
  | DeathIsRecorded
  | DeathBeforeBirth
