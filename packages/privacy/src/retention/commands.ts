import {
  type Command,
  exactObject,
  IdText,
  NonEmptyText,
  PlainDateText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { RetentionSchedule, RetentionTrigger } from './schedule.ts'
import { TriggerDay } from './trigger-day.ts'

/** Codec of the data of every command that holds for everybody, by the command's name. */
export const retentionCommands = {
  /** Sets how long each class of record is kept, from `effectiveOn`. */
  SetRetentionSchedule: exactObject('SetRetentionSchedule', { schedule: RetentionSchedule }),
  /** Forbids destroying records of these classes, or of all, while an inquiry asks for it. */
  PlaceMoratorium: exactObject(
    'PlaceMoratorium',
    { moratorium: IdText, authority: NonEmptyText, recordClasses: t.readonlyArray(IdText) },
    { reviewOn: PlainDateText },
  ),
  /** Ends a moratorium. */
  LiftMoratorium: exactObject('LiftMoratorium', { moratorium: IdText, authority: NonEmptyText }),
} as const

/** Codec of the data of every command about how long one person's record is kept, by the command's name. */
export const keepingCommands = {
  /** Records something from which a retention period is counted: a closure, an order, the month of a birth. */
  RecordRetentionTrigger: exactObject('RecordRetentionTrigger', {
    subject: SubjectKey,
    recordClass: IdText,
    trigger: RetentionTrigger,
    on: TriggerDay,
  }),
  /** Forbids destroying anything about the person until the hold is lifted. */
  PlaceLegalHold: exactObject(
    'PlaceLegalHold',
    { subject: SubjectKey, hold: IdText, authority: NonEmptyText },
    { reviewOn: PlainDateText },
  ),
  /** Ends a hold. */
  LiftLegalHold: exactObject('LiftLegalHold', {
    subject: SubjectKey,
    hold: IdText,
    authority: NonEmptyText,
  }),
} as const

/** One command that holds for everybody. */
export type RetentionCommandOf<Name extends keyof typeof retentionCommands> = Command<
  Name,
  t.TypeOf<(typeof retentionCommands)[Name]>
>

/** Any command that holds for everybody. */
export type RetentionCommand = {
  [Name in keyof typeof retentionCommands]: RetentionCommandOf<Name>
}[keyof typeof retentionCommands]

/** One command about how long one person's record is kept. */
export type KeepingCommandOf<Name extends keyof typeof keepingCommands> = Command<
  Name,
  t.TypeOf<(typeof keepingCommands)[Name]>
>

/** Any command about how long one person's record is kept. */
export type KeepingCommand = {
  [Name in keyof typeof keepingCommands]: KeepingCommandOf<Name>
}[keyof typeof keepingCommands]
