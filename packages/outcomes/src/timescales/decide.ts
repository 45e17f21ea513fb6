import { check, type JsonValue } from '@coflyfr/core'
import { checkRole, explainChecks, plainCheck, type RulesContext } from '@coflyfr/governance/rules'
import { type Either, flatMap, isLeft, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { timescalesInForce } from '../clock/timescale-versions.ts'
import { noDuplicate } from '../duplicate-reference.ts'
import type { TimescalesCommand, TimescalesCommandOf } from './commands.ts'
import { BankHolidaysPublished, type TimescalesEvent, TimescalesSet } from './events.ts'
import type { TimescalesRefusal } from './refusals.ts'
import {
  inForce,
  inOrder,
  insideTable,
  isComplete,
  leavesNoGap,
  mayChangeTimescales,
  rolesFor,
} from './rules.ts'
import { bankHolidaysKnown, type TimescalesState } from './state.ts'

/** The answer to a command about timescales. */
type TimescalesDecision = Either<TimescalesRefusal, readonly TimescalesEvent[]>

/** Decides a command about timescales; refusals in the order of `TimescalesRefusal`. */
export const decideTimescales = (
  command: TimescalesCommand,
  state: TimescalesState,
  { rules }: RulesContext,
): TimescalesDecision => {
  const { command: name, actor, effectiveOn } = command
  return pipe(
    mayChangeTimescales(rules, name, actor, effectiveOn),
    flatMap(() => changed(command, state)),
  )
}

const changed = (command: TimescalesCommand, state: TimescalesState): TimescalesDecision => {
  switch (command.command) {
    case 'SetTimescales':
      return setTimescales(command, state)
    case 'PublishBankHolidays':
      return publishBankHolidays(command, state)
  }
}

/** What `may` says about a command on timescales: who may give it, and the rest of the decision. */
export const explainTimescales = (
  command: TimescalesCommand,
  state: TimescalesState,
  { rules }: RulesContext,
): JsonValue => {
  const { command: name, actor, effectiveOn } = command
  const decided = changed(command, state)
  const role = checkRole(rolesFor(rules, name, effectiveOn), name, actor.role)
  const refusal = isLeft(decided) ? decided.left : null
  return explainChecks([role, plainCheck(`the other rules of ${name}`, refusal)])
}

const setTimescales = (
  { data, effectiveOn }: TimescalesCommandOf<'SetTimescales'>,
  { versions }: TimescalesState,
): TimescalesDecision => {
  const { source, timescales, dropped = [] } = data
  const clocks = [...timescales.map(({ clock }) => clock), ...dropped]
  const incomplete = timescales.map(isComplete).find((refusal) => refusal !== null) ?? null
  return pipe(
    check(
      noDuplicate('clock', [], clocks) ??
        incomplete ??
        inForce(dropped, timescalesInForce(versions, effectiveOn)),
    ),
    map(() => [TimescalesSet.of(effectiveOn, { source, timescales, dropped })]),
  )
}

const publishBankHolidays = (
  { data, effectiveOn }: TimescalesCommandOf<'PublishBankHolidays'>,
  state: TimescalesState,
): TimescalesDecision =>
  pipe(
    check(
      noDuplicate('day', [], data.days) ??
        inOrder(data) ??
        insideTable(data) ??
        leavesNoGap(data, bankHolidaysKnown(state)),
    ),
    map(() => [BankHolidaysPublished.of(effectiveOn, data)]),
  )
