import type { PlainDate } from '@coflyfr/core'
import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { DuplicateReference } from '../duplicate-reference.ts'

/** No clock of that name is in force, so there is none to drop. */
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

/** A table of bank holidays ends before it begins. */
export interface BankHolidaysReversed {
  readonly tag: 'BankHolidaysReversed'
  readonly from: PlainDate
  readonly upTo: PlainDate
}

/** A bank holiday lies outside the days that its table speaks of. */
export interface BankHolidayOutsideTable {
  readonly tag: 'BankHolidayOutsideTable'
  readonly day: PlainDate
}

/** The table would leave a gap beside the days already known, whose bank holidays nobody has published. */
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
