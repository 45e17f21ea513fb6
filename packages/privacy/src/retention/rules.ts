import type { PlainDate } from '@coflyfr/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { KeepingCommandOf } from './commands.ts'
import type {
  BirthDayInClear,
  NoSuchRecordClass,
  NotATriggerOfClass,
  ReviewNotLater,
  TriggerInFuture,
  TriggerNeedsDay,
} from './refusals.ts'
import type { RetentionSchedule } from './schedule.ts'
import { isMonth } from './trigger-day.ts'

type Misfit =
  | NoSuchRecordClass
  | NotATriggerOfClass
  | BirthDayInClear
  | TriggerNeedsDay
  | TriggerInFuture

/** Whether the schedule counts a period of that class from that trigger, and its day is given in the right form. */
export const triggerFits = (
  { classes }: RetentionSchedule,
  { recordClass, trigger, on }: KeepingCommandOf<'RecordRetentionTrigger'>['data'],
  effectiveOn: PlainDate,
): Either<Misfit, null> => {
  const found = classes.find((one) => one.recordClass === recordClass)
  if (found === undefined) {
    const known = classes.map((one) => one.recordClass)
    return left({ tag: 'NoSuchRecordClass', recordClass, known })
  }
  const triggers = found.periods.map((period) => period.trigger)
  if (!triggers.includes(trigger))
    return left({ tag: 'NotATriggerOfClass', recordClass, trigger, triggers })
  if (trigger === 'birth' && !isMonth(on)) return left({ tag: 'BirthDayInClear', field: 'data.on' })
  if (trigger !== 'birth' && isMonth(on)) return left({ tag: 'TriggerNeedsDay', trigger })
  // A month is compared with a day by its own seven characters.
  return on > effectiveOn.slice(0, on.length)
    ? left({ tag: 'TriggerInFuture', trigger, effectiveOn })
    : right(null)
}

/** A hold is reviewed on a later day than it is placed. */
export const reviewIsLater = (
  reviewOn: PlainDate | null,
  effectiveOn: PlainDate,
): ReviewNotLater | null =>
  reviewOn === null || reviewOn > effectiveOn
    ? null
    : { tag: 'ReviewNotLater', reviewOn, effectiveOn }
