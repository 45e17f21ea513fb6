import { check, type SubjectErased } from '@coflyfr/core'
import { type Either, flatMap, isLeft, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { PrivacyEvent } from '../privacy-stream/events.ts'
import type { PrivacyState, Subject } from '../privacy-stream/state.ts'
import type { NoSuchSubject, SubjectIsMerged } from '../subject/refusals.ts'
import { knownSubject, livingSubject } from '../subject/rules.ts'
import type { KeepingCommand, KeepingCommandOf } from './commands.ts'
import { LegalHoldLifted, LegalHoldPlaced, RetentionTriggerRecorded } from './events.ts'
import type {
  BirthDayInClear,
  HoldExists,
  NoRetentionSchedule,
  NoSuchHold,
  NoSuchRecordClass,
  NotATriggerOfClass,
  ReviewNotLater,
  TriggerInFuture,
  TriggerNeedsDay,
} from './refusals.ts'
import { reviewIsLater, triggerFits } from './rules.ts'
import { type RetentionState, scheduleOn } from './schedule-state.ts'

/** Why a command about how long a record is kept is refused, in this order. */
export type KeepingRefusal =
  | NoSuchSubject
  | SubjectErased
  | SubjectIsMerged
  | NoRetentionSchedule
  | NoSuchRecordClass
  | NotATriggerOfClass
  | BirthDayInClear
  | TriggerNeedsDay
  | TriggerInFuture
  | HoldExists
  | NoSuchHold
  | ReviewNotLater

type Decided = Either<KeepingRefusal, readonly PrivacyEvent[]>

/** What holds for everybody's records. */
export interface KeepingContext {
  readonly retention: RetentionState
}

/** Decides about how long one person's record is kept. A hold may be placed on a merged key: what stands there is kept. */
export const decideKeeping = (
  command: KeepingCommand,
  state: PrivacyState,
  { retention }: KeepingContext,
): Decided => {
  const { subject } = command.data
  switch (command.command) {
    case 'RecordRetentionTrigger':
      return pipe(
        livingSubject(state, subject),
        flatMap(() => recordTrigger(command, retention)),
      )
    case 'PlaceLegalHold':
      return pipe(
        knownSubject(state, subject),
        flatMap((known) => placeHold(command, known)),
      )
    case 'LiftLegalHold': {
      const known = knownSubject(state, subject)
      if (isLeft(known)) return known
      const { hold } = command.data
      return known.right.holds.get(hold) === 'in-force'
        ? right([LegalHoldLifted.of(command.effectiveOn, command.data)])
        : left({ tag: 'NoSuchHold', hold })
    }
  }
}

const recordTrigger = (
  { effectiveOn, data }: KeepingCommandOf<'RecordRetentionTrigger'>,
  retention: RetentionState,
): Decided => {
  const schedule = scheduleOn(retention, effectiveOn)
  if (schedule === null) return left({ tag: 'NoRetentionSchedule', on: effectiveOn })
  return pipe(
    triggerFits(schedule, data, effectiveOn),
    map(() => [RetentionTriggerRecorded.of(effectiveOn, data)]),
  )
}

const placeHold = (
  { effectiveOn, data }: KeepingCommandOf<'PlaceLegalHold'>,
  { holds }: Subject,
): Decided => {
  const { reviewOn = null, ...placed } = data
  if (holds.has(data.hold)) return left({ tag: 'HoldExists', hold: data.hold })
  return pipe(
    check(reviewIsLater(reviewOn, effectiveOn)),
    map(() => [LegalHoldPlaced.of(effectiveOn, { ...placed, reviewOn })]),
  )
}
