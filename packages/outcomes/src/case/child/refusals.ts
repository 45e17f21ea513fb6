import type { PlainDate } from '@coflyfr/core'

/** What the returns ask about the child was recorded before; it is amended. */
export interface ChildIsRecorded {
  readonly tag: 'ChildIsRecorded'
  readonly case: string
}

/** Nothing about the child is recorded that could be amended. */
export interface ChildNotRecorded {
  readonly tag: 'ChildNotRecorded'
  readonly case: string
}

/** The birth would be in a month that was still to come; only an expected birth may be. */
export interface BirthInFuture {
  readonly tag: 'BirthInFuture'
  readonly month: string
  readonly effectiveOn: PlainDate
}

/** The child was born already. */
export interface ChildIsBorn {
  readonly tag: 'ChildIsBorn'
  readonly month: string
}

/** The child is not born: `RecordBirth` gives the month, not an amendment. */
export interface ChildNotBorn {
  readonly tag: 'ChildNotBorn'
  readonly expected: string
}

/** The death was recorded before. */
export interface DeathIsRecorded {
  readonly tag: 'DeathIsRecorded'
  readonly diedOn: PlainDate
}

/** The child would have died before being born. */
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
