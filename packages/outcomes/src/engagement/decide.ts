import { check, datedInOrder } from '@coflyfr/core'
import { type Either, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { EngagementCommand, EngagementCommandOf } from './commands.ts'
import { type EngagementEvent, EngagementRecorded, ResponseRecorded } from './events.ts'
import type { EngagementRefusal } from './refusals.ts'
import { attendanceFits, heldBy } from './rules.ts'
import type { EngagementState } from './state.ts'

/** The answer to a command about an engagement. */
export type EngagementDecision = Either<EngagementRefusal, readonly EngagementEvent[]>

/** Decides a command about an engagement; refusals in the order of `EngagementRefusal`. */
export const decideEngagement = (
  command: EngagementCommand,
  state: EngagementState,
): EngagementDecision => {
  switch (command.command) {
    case 'RecordEngagement':
      return recordEngagement(command, state)
    case 'RecordResponse':
      return recordResponse(command, state)
  }
}

const recordEngagement = (
  { data, effectiveOn }: EngagementCommandOf<'RecordEngagement'>,
  state: EngagementState,
): EngagementDecision => {
  const { engagement, said, heldOn, attended, invited = null, plan = null } = data
  if (state.status !== 'none') return left({ tag: 'EngagementExists', engagement })
  const references = said.map(({ reference }) => reference)
  return pipe(
    check(
      noDuplicate('said', [], references) ??
        heldBy(heldOn, effectiveOn) ??
        attendanceFits(invited, attended),
    ),
    map(() => [EngagementRecorded.of(effectiveOn, { ...data, invited, plan })]),
  )
}

const recordResponse = (
  { data, effectiveOn }: EngagementCommandOf<'RecordResponse'>,
  state: EngagementState,
): EngagementDecision => {
  const { engagement, said } = data
  if (state.status === 'none') return left({ tag: 'NoSuchEngagement', engagement })
  const lastStepOn = state.lastStepOnBySaid.get(said)
  if (lastStepOn === undefined) return left({ tag: 'NothingSaid', engagement, said })
  return pipe(
    check(datedInOrder(effectiveOn, lastStepOn)),
    map(() => [ResponseRecorded.of(effectiveOn, data)]),
  )
}
