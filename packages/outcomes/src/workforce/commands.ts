import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { QuantityText } from '../codec/decimal-text.ts'
import { positionFigures, RetainedFor, TraineeScheme } from './events.ts'
import { postsCommands } from './posts-commands.ts'
import { staffingFigures } from './staffing-figures.ts'

const cohort = { service: IdText, cohort: IdText } as const

/** Codecs of the data of every command about a service's workforce, by the command's name. */
export const workforceCommands = {
  /** Sets how many full-time equivalents the service should have, from that day. */
  SetEstablishment: exactObject('SetEstablishment', {
    service: IdText,
    establishedFte: QuantityText,
    reason: NonEmptyText,
  }),
  /** Records the workforce as it was on a day; with `correctionReason` it replaces that day's record. */
  RecordWorkforcePosition: exactObject(
    'RecordWorkforcePosition',
    { service: IdText, on: PlainDateText, ...positionFigures },
    { correctionReason: NonEmptyText },
  ),
  /** Records the staff of a service on a day for which its position is recorded, and what changed since the last such day. */
  RecordStaffing: exactObject(
    'RecordStaffing',
    { service: IdText, on: PlainDateText, ...staffingFigures },
    { openChildren: Count, correctionReason: NonEmptyText },
  ),
  /** Starts a cohort of trainees on their way to qualification. */
  StartTrainees: exactObject('StartTrainees', {
    ...cohort,
    scheme: TraineeScheme,
    started: Count,
  }),
  /** Records how many trainees of a cohort qualified. */
  QualifyTrainees: exactObject('QualifyTrainees', { ...cohort, qualified: Count }),
  /** Records how many trainees of a cohort left before they qualified. */
  WithdrawTrainees: exactObject('WithdrawTrainees', { ...cohort, withdrawn: Count }),
  /** Records how many of the cohort's qualified trainees are still there after a number of years. */
  CountRetained: exactObject('CountRetained', {
    ...cohort,
    retainedFor: RetainedFor,
    retained: Count,
  }),
  ...postsCommands,
} as const

/** The name of a command about a service's workforce. */
type WorkforceCommandName = keyof typeof workforceCommands

/** One command about a service's workforce. */
export type WorkforceCommandOf<Name extends WorkforceCommandName> = Command<
  Name,
  t.TypeOf<(typeof workforceCommands)[Name]>
>

/** Any command about a service's workforce. */
export type WorkforceCommand = {
  [Name in WorkforceCommandName]: WorkforceCommandOf<Name>
}[WorkforceCommandName]
