import { type Either, flatMap, map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { check } from '../../check.ts'
import { clocksOf } from '../../clock/clocks-of.ts'
import { timescalesInForce } from '../../clock/timescale-versions.ts'
import { datedInOrder } from '../../dated-in-order.ts'
import type { RulesContext } from '../../roles.ts'
import type { TimescalesState } from '../../timescales/state.ts'
import type { ClockCommand, ClockCommandOf } from './commands.ts'
import {
  type ClockEvent,
  ClockRestarted,
  TemporaryApprovalEnded,
  TemporaryApprovalGiven,
} from './events.ts'
import { marksOf } from './marks-of.ts'
import type { ClockRefusal } from './refusals.ts'
import {
  isApproved,
  knownCase,
  lastStepOn,
  notApproved,
  placementOfEpisode,
  runningLeg,
} from './rules.ts'
import type { ClocksState } from './state.ts'

/** What a decision about clocks reads from other streams. */
export interface ClockContext extends RulesContext {
  readonly timescales: TimescalesState
}

/** The answer to a command about the clocks of a case. */
type ClockDecision = Either<ClockRefusal, readonly ClockEvent[]>

/** Decides a command about the clocks of a case; refusals in the order of `ClockRefusal`. */
export const decideClocks = (
  command: ClockCommand,
  state: ClocksState,
  context: ClockContext,
): ClockDecision => {
  switch (command.command) {
    case 'RestartClock':
      return restartClock(command, state, context)
    case 'ApproveTemporarily':
      return approveTemporarily(command, state)
    case 'EndTemporaryApproval':
      return endTemporaryApproval(command, state)
  }
}

const restartClock = (
  { data, effectiveOn }: ClockCommandOf<'RestartClock'>,
  state: ClocksState,
  { timescales: { versions } }: ClockContext,
): ClockDecision => {
  const { clock, about = null, reason } = data
  return pipe(
    knownCase(state, data.case),
    map((facts) => clocksOf(marksOf(facts), (on) => timescalesInForce(versions, on))),
    flatMap((legs) => runningLeg(legs, clock, about)),
    tap(({ start }) => check(datedInOrder(effectiveOn, start))),
    map(() => [ClockRestarted.of(effectiveOn, { case: data.case, clock, about, reason })]),
  )
}

const approveTemporarily = (
  { data, effectiveOn }: ClockCommandOf<'ApproveTemporarily'>,
  state: ClocksState,
): ClockDecision =>
  pipe(
    knownCase(state, data.case),
    flatMap((facts) => placementOfEpisode(facts, data.episode)),
    tap((placement) => check(datedInOrder(effectiveOn, lastStepOn(placement)))),
    flatMap((placement) => check(notApproved(placement, data.episode))),
    map(() => [TemporaryApprovalGiven.of(effectiveOn, data)]),
  )

const endTemporaryApproval = (
  { data, effectiveOn }: ClockCommandOf<'EndTemporaryApproval'>,
  state: ClocksState,
): ClockDecision =>
  pipe(
    knownCase(state, data.case),
    flatMap((facts) => placementOfEpisode(facts, data.episode)),
    tap((placement) => check(datedInOrder(effectiveOn, lastStepOn(placement)))),
    flatMap((placement) => check(isApproved(placement, data.episode))),
    map(() => [TemporaryApprovalEnded.of(effectiveOn, data)]),
  )
