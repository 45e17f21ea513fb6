import { exactObject, IdText, NonEmptyText, oneOf } from '@coflyfr/core'
import * as t from 'io-ts'

/** What a period is counted from. A death counts where the person died before 18. */
export const RetentionTrigger = oneOf(
  'birth',
  'death-under-18',
  'closure',
  'last-contact',
  'adoption-order',
  'complaint-closed',
)

/** What a period is counted from. */
export type RetentionTrigger = t.TypeOf<typeof RetentionTrigger>

/** Longer than any schedule found; a slip of a digit is caught. */
const yearsMax = 150

const isYears = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= yearsMax

const Years: t.Type<number, number, unknown> = new t.Type(
  'Years',
  isYears,
  (value, context) =>
    isYears(value)
      ? t.success(value)
      : t.failure(value, context, `a whole number from 1 to ${yearsMax}`),
  t.identity,
)

/** A number of years from a trigger. */
const Period = exactObject('Period', { trigger: RetentionTrigger, years: Years })

const isPeriods = (value: unknown): value is readonly t.TypeOf<typeof Period>[] =>
  t.readonlyArray(Period).is(value) && value.length > 0

/** The first period whose trigger is recorded counts, so that a death can come before the birth. */
const Periods = new t.Type<readonly t.TypeOf<typeof Period>[], unknown, unknown>(
  'Periods',
  isPeriods,
  (value, context) => {
    const list = t.readonlyArray(Period).validate(value, context)
    return list._tag === 'Left' || list.right.length > 0
      ? list
      : t.failure(value, context, 'a list of one period or more')
  },
  t.identity,
)

/** One class of record: what it is called, how long it is kept, and where that is written. */
export const RecordClass = exactObject('RecordClass', {
  recordClass: IdText,
  name: exactObject('Names', { en: NonEmptyText, cy: NonEmptyText }),
  periods: Periods,
  source: NonEmptyText,
})

/** One class of record. */
export type RecordClass = t.TypeOf<typeof RecordClass>

/** A council's retention schedule: how long each class of record is kept. */
export const RetentionSchedule = exactObject('RetentionSchedule', {
  name: NonEmptyText,
  classes: t.readonlyArray(RecordClass),
})

/** A council's retention schedule. */
export type RetentionSchedule = t.TypeOf<typeof RetentionSchedule>
