import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** There is no clock of that name in force, so it cannot be dropped. */
export interface NoSuchTimescale {
  readonly tag: 'NoSuchTimescale'
  readonly clock: string
}

/** A timescale does not say what starts its clock, what meets it, or what its limit is. */
export interface TimescaleIncomplete {
  readonly tag: 'TimescaleIncomplete'
  readonly clock: string
  readonly missing: 'from' | 'to' | 'steps'
}

/** The table of bank holidays ends before it begins. */
export interface BankHolidaysReversed {
  readonly tag: 'BankHolidaysReversed'
  readonly from: PlainDate
  readonly upTo: PlainDate
}

/** A bank holiday is outside the dates that its table covers. */
export interface BankHolidayOutsideTable {
  readonly tag: 'BankHolidayOutsideTable'
  readonly day: PlainDate
}

/** There is a gap between this table and the dates already covered, in which no bank holidays are known. */
export interface BankHolidaysLeaveGap {
  readonly tag: 'BankHolidaysLeaveGap'
  readonly knownFrom: PlainDate
  readonly knownUpTo: PlainDate
}

/** Why a command about timescales is refused; each command gives the first that applies, in this order. */
export type TimescalesRefusal =
  | RoleNotAllowed
  | DuplicateReference<'clock' | 'day'>
  | TimescaleIncomplete
  | NoSuchTimescale
  | BankHolidaysReversed
  | BankHolidayOutsideTable
  | BankHolidaysLeaveGap
