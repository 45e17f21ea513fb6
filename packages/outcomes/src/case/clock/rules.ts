import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { ClockLeg } from '../../clock/clock-leg.ts'
import type { ClockNotRunning, NoSuchClock } from './refusals.ts'

/** The leg that runs of the clock of that name about that matter. */
export const runningLeg = (
  legs: readonly ClockLeg[],
  clock: string,
  about: string | null,
): Either<NoSuchClock | ClockNotRunning, ClockLeg> => {
  const last = legs.findLast((leg) => leg.clock === clock && leg.about === about)
  if (last === undefined) return left({ tag: 'NoSuchClock', clock, about })
  if (last.end.kind === 'running') return right(last)
  return left({ tag: 'ClockNotRunning', clock, about, endedOn: last.end.on })
}
