import { addDays, addMonths, type PlainDate, plainDate } from '@coflyfr/core'
import type { RetentionSchedule, RetentionTrigger } from './schedule.ts'
import { isMonth } from './trigger-day.ts'

/** Something that a period is counted from, as it was recorded for a person. */
export interface RecordedTrigger {
  readonly recordClass: string
  readonly trigger: RetentionTrigger
  /** A day, or the month of a birth. */
  readonly on: string
}

/** How long a person's record is kept by one class of record. */
export interface ClassDue {
  readonly recordClass: string
  readonly trigger: RetentionTrigger
  readonly on: string
  /** The first day on which the record need not be kept. */
  readonly dueOn: PlainDate
}

/** How long a person's record is kept: by the class that keeps it longest, or nobody can say yet. */
export type Keeping =
  /** No trigger of any class is recorded, or none that the schedule knows, or not one of a class that the record is in. */
  { readonly status: 'no-class' } | ({ readonly status: 'counted' } & ClassDue)

const monthsPerYear = 12

/**
 * How long a person's record is kept: the class that keeps it longest decides. Within a class the first period of the
 * schedule counts whose trigger is recorded; where keys were merged and two days are recorded, from the later.
 *
 * @param triggers for the person under all their keys
 * @param recordClasses other classes that the record is in; while nothing is recorded from which a period of one of
 *   them counts, nobody can say how long the record is kept
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { standardRetention } from '@coflyfr/privacy'
 * import { keepingOf } from '@coflyfr/privacy/events'
 *
 * const keeping = keepingOf(standardRetention, [
 *   { recordClass: 'child-in-need', trigger: 'birth', on: '2014-05' },
 *   { recordClass: 'looked-after', trigger: 'birth', on: '2014-05' },
 * ])
 * assert.ok(keeping.status === 'counted')
 * assert.deepEqual([keeping.recordClass, keeping.dueOn], ['looked-after', '2089-06-01'])
 * ```
 */
export const keepingOf = (
  { classes }: RetentionSchedule,
  triggers: readonly RecordedTrigger[],
  recordClasses: readonly string[] = [],
): Keeping => {
  const dues = classes.flatMap(({ recordClass, periods }) => {
    const ofClass = triggers.filter((one) => one.recordClass === recordClass)
    const period = periods.find(({ trigger }) => ofClass.some((one) => one.trigger === trigger))
    const days = ofClass.filter(({ trigger }) => trigger === period?.trigger).map(({ on }) => on)
    const on = days.sort().at(-1)
    if (period === undefined || on === undefined) return []
    return { recordClass, trigger: period.trigger, on, dueOn: dueOn(on, period.years) }
  })
  const isUncounted = recordClasses.some(
    (one) => !dues.some(({ recordClass }) => recordClass === one),
  )
  if (isUncounted) return { status: 'no-class' }
  const [longest] = dues.sort((one, other) => (one.dueOn < other.dueOn ? 1 : -1))
  return longest === undefined ? { status: 'no-class' } : { status: 'counted', ...longest }
}

/** The day of a birth is not known, so its period ends as it would for the last day of the month. */
const dueOn = (on: string, years: number): PlainDate => {
  const months = years * monthsPerYear
  return isMonth(on)
    ? addMonths(plainDate(`${on}-01`), months + 1)
    : addDays(addMonths(plainDate(on), months), 1)
}
