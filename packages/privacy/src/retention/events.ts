/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { RetentionSchedule, RetentionTrigger } from './schedule.ts'
import { TriggerDay } from './trigger-day.ts'

/** The council's retention schedule, in force from the event's `effectiveOn`. */
export const RetentionScheduleSet = defineEvent({
  type: 'RetentionScheduleSet',
  data: exactObject('RetentionScheduleSet', { schedule: RetentionSchedule }),
})

/**
 * No record of these classes is destroyed while an inquiry asks for it; if no class is named, it covers all of them.
 */
export const MoratoriumPlaced = defineEvent({
  type: 'MoratoriumPlaced',
  data: exactObject('MoratoriumPlaced', {
    moratorium: IdText,
    recordClasses: t.readonlyArray(IdText),
    authority: NonEmptyText,
    reviewOn: t.union([PlainDateText, t.null]),
  }),
})

/** The inquiry no longer asks for it, so the moratorium ended. */
export const MoratoriumLifted = defineEvent({
  type: 'MoratoriumLifted',
  data: exactObject('MoratoriumLifted', { moratorium: IdText, authority: NonEmptyText }),
})

/** Something happened from which a retention period is counted. */
export const RetentionTriggerRecorded = defineEvent({
  type: 'RetentionTriggerRecorded',
  data: exactObject('RetentionTriggerRecorded', {
    subject: SubjectKey,
    recordClass: IdText,
    trigger: RetentionTrigger,
    /** For a birth its month: the day is in the vault. */
    on: TriggerDay,
  }),
})

/** Nothing about the person is destroyed until the hold is lifted. */
export const LegalHoldPlaced = defineEvent({
  type: 'LegalHoldPlaced',
  data: exactObject('LegalHoldPlaced', {
    subject: SubjectKey,
    hold: IdText,
    authority: NonEmptyText,
    reviewOn: t.union([PlainDateText, t.null]),
  }),
})

/** The hold ended. */
export const LegalHoldLifted = defineEvent({
  type: 'LegalHoldLifted',
  data: exactObject('LegalHoldLifted', {
    subject: SubjectKey,
    hold: IdText,
    authority: NonEmptyText,
  }),
})

/** Events of the stream `retention`: what holds for everybody. */
export type RetentionEvent =
  | EventOf<typeof RetentionScheduleSet>
  | EventOf<typeof MoratoriumPlaced>
  | EventOf<typeof MoratoriumLifted>

/** Events of one person's stream about how long their record is kept. */
export type KeepingEvent =
  | EventOf<typeof RetentionTriggerRecorded>
  | EventOf<typeof LegalHoldPlaced>
  | EventOf<typeof LegalHoldLifted>

/** Events of the stream `retention`. */
export const retentionEvents: EventCatalogue = eventCatalogue(
  RetentionScheduleSet,
  MoratoriumPlaced,
  MoratoriumLifted,
)
