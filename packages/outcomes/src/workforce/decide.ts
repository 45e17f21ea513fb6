import { check, datedInOrder, type PlainDate } from '@coflyfr/core'
import { type Either, flatMap, left, map, right, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { WorkforceCommand, WorkforceCommandOf } from './commands.ts'
import { decidePosts } from './decide-posts.ts'
import {
  EstablishmentSet,
  StaffingRecorded,
  TraineesQualified,
  TraineesRetained,
  TraineesStarted,
  TraineesWithdrawn,
  type WorkforceEvent,
  WorkforcePositionRecorded,
} from './events.ts'
import type { NoEstablishment, NoSuchCohort, WorkforceRefusal } from './refusals.ts'
import {
  correctionSaid,
  partsFit,
  positionNotInFuture,
  retainedOfQualified,
  socialWorkersInPost,
  staffingCorrectionSaid,
} from './rules.ts'
import type { Cohort, Establishment, WorkforceState } from './state.ts'

/** The answer to a command about a service's workforce. */
export type WorkforceDecision = Either<WorkforceRefusal, readonly WorkforceEvent[]>

/** Decides a command about a service's workforce; refusals in the order of `WorkforceRefusal`. */
export const decideWorkforce = (
  command: WorkforceCommand,
  state: WorkforceState,
): WorkforceDecision => {
  switch (command.command) {
    case 'SetEstablishment':
      return setEstablishment(command, state)
    case 'RecordWorkforcePosition':
      return recordPosition(command, state)
    case 'StartTrainees':
      return startTrainees(command, state)
    case 'QualifyTrainees':
      return qualifyTrainees(command, state)
    case 'WithdrawTrainees':
      return withdrawTrainees(command, state)
    case 'CountRetained':
      return countRetained(command, state)
    case 'RecordStaffing':
      return recordStaffing(command, state)
    default:
      return decidePosts(command, state.posts)
  }
}

const setEstablishment = (
  { data, effectiveOn }: WorkforceCommandOf<'SetEstablishment'>,
  { establishments }: WorkforceState,
): WorkforceDecision =>
  pipe(
    check(datedInOrder(effectiveOn, establishments.at(-1)?.from ?? effectiveOn)),
    map(() => [EstablishmentSet.of(effectiveOn, data)]),
  )

const recordPosition = (
  command: WorkforceCommandOf<'RecordWorkforcePosition'>,
  state: WorkforceState,
): WorkforceDecision => {
  const { data, effectiveOn } = command
  const { service, on, correctionReason = null } = data
  return pipe(
    check(datedInOrder(effectiveOn, state.recordedOnByDay.get(on) ?? effectiveOn)),
    flatMap(() => establishmentOn(state, service, on)),
    tap(() =>
      check(
        correctionSaid(state, data) ?? positionNotInFuture(command) ?? socialWorkersInPost(data),
      ),
    ),
    map(({ establishedFte }) => [
      WorkforcePositionRecorded.of(effectiveOn, { ...data, establishedFte, correctionReason }),
    ]),
  )
}

const recordStaffing = (
  { data, effectiveOn }: WorkforceCommandOf<'RecordStaffing'>,
  state: WorkforceState,
): WorkforceDecision => {
  const { service, on, openChildren = null, correctionReason = null } = data
  const recordedOn = state.recordedOnByDay.get(on)
  if (recordedOn === undefined) return left({ tag: 'NoSuchPosition', service, on })
  return pipe(
    check(
      datedInOrder(effectiveOn, state.staffedOnByDay.get(on) ?? recordedOn) ??
        staffingCorrectionSaid(state, data) ??
        partsFit(data),
    ),
    map(() => [StaffingRecorded.of(effectiveOn, { ...data, openChildren, correctionReason })]),
  )
}

const countRetained = (
  { data, effectiveOn }: WorkforceCommandOf<'CountRetained'>,
  { cohorts }: WorkforceState,
): WorkforceDecision => {
  const { service, cohort } = data
  const found = cohorts.get(cohort)
  if (found === undefined) return left<NoSuchCohort>({ tag: 'NoSuchCohort', service, cohort })
  return pipe(
    check(retainedOfQualified(data, found, effectiveOn)),
    map(() => [TraineesRetained.of(effectiveOn, data)]),
  )
}

const establishmentOn = (
  { establishments }: WorkforceState,
  service: string,
  on: PlainDate,
): Either<NoEstablishment, Establishment> => {
  const found = establishments.findLast(({ from }) => from <= on)
  return found === undefined ? left({ tag: 'NoEstablishment', service, on }) : right(found)
}

const startTrainees = (
  { data, effectiveOn }: WorkforceCommandOf<'StartTrainees'>,
  { cohorts }: WorkforceState,
): WorkforceDecision =>
  pipe(
    check(noDuplicate('cohort', [...cohorts.keys()], [data.cohort])),
    map(() => [TraineesStarted.of(effectiveOn, data)]),
  )

const qualifyTrainees = (
  { data, effectiveOn }: WorkforceCommandOf<'QualifyTrainees'>,
  state: WorkforceState,
): WorkforceDecision =>
  pipe(
    leavingCohort(state, { ...data, asked: data.qualified, effectiveOn }),
    map(() => [TraineesQualified.of(effectiveOn, data)]),
  )

const withdrawTrainees = (
  { data, effectiveOn }: WorkforceCommandOf<'WithdrawTrainees'>,
  state: WorkforceState,
): WorkforceDecision =>
  pipe(
    leavingCohort(state, { ...data, asked: data.withdrawn, effectiveOn }),
    map(() => [TraineesWithdrawn.of(effectiveOn, data)]),
  )

interface Leaving {
  readonly service: string
  readonly cohort: string
  readonly asked: number
  readonly effectiveOn: PlainDate
}

const leavingCohort = (
  { cohorts }: WorkforceState,
  { service, cohort, asked, effectiveOn }: Leaving,
): Either<WorkforceRefusal, Cohort> => {
  const found = cohorts.get(cohort)
  if (found === undefined) return left<NoSuchCohort>({ tag: 'NoSuchCohort', service, cohort })
  const { inTraining, lastStepOn } = found
  const tooMany = { tag: 'MoreThanInTraining', cohort, inTraining, asked } as const
  return pipe(
    check(datedInOrder(effectiveOn, lastStepOn) ?? (asked > inTraining ? tooMany : null)),
    map(() => found),
  )
}
