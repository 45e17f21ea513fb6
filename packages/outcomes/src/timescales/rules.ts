import { type Actor, addDays, type PlainDate } from '@coflyfr/core'
import {
  type RoleNotAllowed,
  type RulesState,
  roleAllowed,
  rulesInForce,
} from '@coflyfr/governance/rules'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { BankHolidays } from '../clock/bank-holidays.ts'
import type { StatutoryTimescale } from '../clock/timescale.ts'
import type {
  BankHolidayOutsideTable,
  BankHolidaysLeaveGap,
  BankHolidaysReversed,
  NoSuchTimescale,
  TimescaleIncomplete,
} from './refusals.ts'

/**
 * Lets Council or a director change timescales, or the roles that the rules in force name instead. Rules that do not list the
 * command do not open it to everybody.
 */
export const mayChangeTimescales = (
  rules: RulesState,
  command: string,
  { role }: Actor,
  effectiveOn: PlainDate,
): Either<RoleNotAllowed, null> => roleAllowed(rolesFor(rules, command, effectiveOn), command, role)

/** The roles that may change timescales, as rules. */
export const rolesFor = (rules: RulesState, command: string, effectiveOn: PlainDate) => {
  const inForce = rulesInForce(rules, effectiveOn)
  const listed = isLeft(inForce) ? {} : inForce.right.rules.roles
  return {
    name: isLeft(inForce) ? 'the rules of this library' : inForce.right.rules.name,
    roles: { [command]: ['council' as const, 'corporate-director' as const], ...listed },
  }
}

/** A clock starts somewhere, is met by something, and has a limit. */
export const isComplete = ({
  clock,
  from,
  to,
  steps,
}: StatutoryTimescale): TimescaleIncomplete | null => {
  const missing = lacking({ from, to, steps })
  return missing === null ? null : { tag: 'TimescaleIncomplete', clock, missing }
}

const lacking = ({
  from,
  to,
  steps,
}: Pick<StatutoryTimescale, 'from' | 'to' | 'steps'>): TimescaleIncomplete['missing'] | null => {
  if (from.length === 0) return 'from'
  if (to.length === 0) return 'to'
  return steps.length === 0 ? 'steps' : null
}

/** Only a clock in force can be dropped: a mistyped name would otherwise be ignored silently. */
export const inForce = (
  dropped: readonly string[],
  timescales: readonly StatutoryTimescale[],
): NoSuchTimescale | null => {
  const unknown = dropped.find((name) => timescales.every(({ clock }) => clock !== name))
  return unknown === undefined ? null : { tag: 'NoSuchTimescale', clock: unknown }
}

/** A table ends where it begins or later. */
export const inOrder = ({ from, upTo }: BankHolidays): BankHolidaysReversed | null =>
  from <= upTo ? null : { tag: 'BankHolidaysReversed', from, upTo }

/** A table holds the days that it speaks of and no other. */
export const insideTable = ({ from, upTo, days }: BankHolidays): BankHolidayOutsideTable | null => {
  const outside = days.find((day) => day < from || day > upTo)
  return outside === undefined ? null : { tag: 'BankHolidayOutsideTable', day: outside }
}

/** Tables leave no gap, in which nobody would know which days are working days. */
export const leavesNoGap = (
  { from, upTo }: BankHolidays,
  known: BankHolidays,
): BankHolidaysLeaveGap | null =>
  from <= addDays(known.upTo, 1) && upTo >= addDays(known.from, -1)
    ? null
    : { tag: 'BankHolidaysLeaveGap', knownFrom: known.from, knownUpTo: known.upTo }
