import type { PlainDate } from '@coflyfr/core'

/** No retention schedule is in force on that day, so it is not known how long a record is kept. */
export interface NoRetentionSchedule {
  readonly tag: 'NoRetentionSchedule'
  readonly on: PlainDate
}

/** The schedule in force has no such record class. */
export interface NoSuchRecordClass {
  readonly tag: 'NoSuchRecordClass'
  readonly recordClass: string
  readonly known: readonly string[]
}

/** One class is in the schedule twice, so it is unclear which of the two holds. */
export interface RecordClassTwice {
  readonly tag: 'RecordClassTwice'
  readonly recordClass: string
}

/** The period of this class is counted from a different trigger. */
export interface NotATriggerOfClass {
  readonly tag: 'NotATriggerOfClass'
  readonly recordClass: string
  readonly trigger: string
  readonly triggers: readonly string[]
}

/** An event may hold the month of a birth only; the full date belongs in the vault. The date is not repeated here. */
export interface BirthDayInClear {
  readonly tag: 'BirthDayInClear'
  readonly field: string
}

/** Every trigger except a birth needs a full date; only a month was given. */
export interface TriggerNeedsDay {
  readonly tag: 'TriggerNeedsDay'
  readonly trigger: string
}

/** A retention trigger must have happened by the day for which it is recorded. */
export interface TriggerInFuture {
  readonly tag: 'TriggerInFuture'
  readonly trigger: string
  readonly effectiveOn: PlainDate
}

/** The reference of the hold is already in use. */
export interface HoldExists {
  readonly tag: 'HoldExists'
  readonly hold: string
}

/** The person has no such hold, or it was lifted. */
export interface NoSuchHold {
  readonly tag: 'NoSuchHold'
  readonly hold: string
}

/** The reference of the moratorium is already in use. */
export interface MoratoriumExists {
  readonly tag: 'MoratoriumExists'
  readonly moratorium: string
}

/** There is no such moratorium, or it was lifted. */
export interface NoSuchMoratorium {
  readonly tag: 'NoSuchMoratorium'
  readonly moratorium: string
}

/** The review of a hold must be later than the day on which the hold is placed. */
export interface ReviewNotLater {
  readonly tag: 'ReviewNotLater'
  readonly reviewOn: PlainDate
  readonly effectiveOn: PlainDate
}
