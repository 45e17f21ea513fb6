import { check, datedInOrder } from '@coflyfr/core'
import type { RulesContext } from '@coflyfr/governance/rules'
import { type Either, left, map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { clocksOf } from '../../clock/clocks-of.ts'
import { timescalesByDay } from '../../clock/timescale-versions.ts'
import type { TimescalesState } from '../../timescales/state.ts'
import type { ClockCommand } from './commands.ts'
import { type ClockEvent, ClockRestarted } from './events.ts'
import { marksOf } from './marks-of.ts'
import type { ClockRefusal } from './refusals.ts'
import { runningLeg } from './rules.ts'
import type { ClocksState } from './state.ts'

/** What a decision about clocks reads from other streams. */
export interface ClockContext extends RulesContext {
  readonly timescales: TimescalesState
}

/** Restarts a clock that runs; refusals in the order of `ClockRefusal`. */
export const decideClocks = (
  { data, effectiveOn }: ClockCommand,
  { isKnown, facts }: ClocksState,
  { timescales: { versions } }: ClockContext,
): Either<ClockRefusal, readonly ClockEvent[]> => {
  const { case: pseudonym, clock, about = null, reason } = data
  if (!isKnown) return left({ tag: 'NoSuchCase', case: pseudonym })
  const marks = marksOf([...facts.values()].flat())
  const legs = clocksOf(marks, timescalesByDay(versions))
  return pipe(
    runningLeg(legs, clock, about),
    tap(({ start }) => check<ClockRefusal>(datedInOrder(effectiveOn, start))),
    map(() => [ClockRestarted.of(effectiveOn, { case: pseudonym, clock, about, reason })]),
  )
}
