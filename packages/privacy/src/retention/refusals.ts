import type { PlainDate } from '@coflyfr/core'

/** No schedule holds on that day, so nobody can say how long a record is kept. */
export interface NoRetentionSchedule {
  readonly tag: 'NoRetentionSchedule'
  readonly on: PlainDate
}

/** The schedule in force knows no such class. */
export interface NoSuchRecordClass {
  readonly tag: 'NoSuchRecordClass'
  readonly recordClass: string
  readonly known: readonly string[]
}

/** One class is in the schedule twice: it is not clear which of the two holds. */
export interface RecordClassTwice {
  readonly tag: 'RecordClassTwice'
  readonly recordClass: string
}

/** The class is kept from another trigger. */
export interface NotATriggerOfClass {
  readonly tag: 'NotATriggerOfClass'
  readonly recordClass: string
  readonly trigger: string
  readonly triggers: readonly string[]
}

/** The full date of a birth is in the vault; an event holds its month. The day is not repeated here. */
export interface BirthDayInClear {
  readonly tag: 'BirthDayInClear'
  readonly field: string
}

/** A trigger other than a birth has a day, and only its month was given. */
export interface TriggerNeedsDay {
  readonly tag: 'TriggerNeedsDay'
  readonly trigger: string
}

/** What a period is counted from must have happened by the day it is recorded for. */
export interface TriggerInFuture {
  readonly tag: 'TriggerInFuture'
  readonly trigger: string
  readonly effectiveOn: PlainDate
}

/** The reference of the hold is used already. */
export interface HoldExists {
  readonly tag: 'HoldExists'
  readonly hold: string
}

/** The person is under no such hold, or it was lifted. */
export interface NoSuchHold {
  readonly tag: 'NoSuchHold'
  readonly hold: string
}

/** The reference of the moratorium is used already. */
export interface MoratoriumExists {
  readonly tag: 'MoratoriumExists'
  readonly moratorium: string
}

/** There is no such moratorium, or it was lifted. */
export interface NoSuchMoratorium {
  readonly tag: 'NoSuchMoratorium'
  readonly moratorium: string
}

/** A hold is reviewed on a later day than the one it was placed on. */
export interface ReviewNotLater {
  readonly tag: 'ReviewNotLater'
  readonly reviewOn: PlainDate
  readonly effectiveOn: PlainDate
}
