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
  /** Sets how many full-time equivalents the service is to have, from that day on. */
  SetEstablishment: exactObject('SetEstablishment', {
    service: IdText,
    establishedFte: QuantityText,
    reason: NonEmptyText,
  }),
  /** Records the workforce as it stood on a day; with `correctionReason` it replaces that day's. */
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
  /** Begins a cohort on its way to qualification. */
  StartTrainees: exactObject('StartTrainees', {
    ...cohort,
    scheme: TraineeScheme,
    started: Count,
  }),
  /** Counts trainees of a cohort who qualified. */
  QualifyTrainees: exactObject('QualifyTrainees', { ...cohort, qualified: Count }),
  /** Counts trainees of a cohort who left before they qualified. */
  WithdrawTrainees: exactObject('WithdrawTrainees', { ...cohort, withdrawn: Count }),
  /** Counts how many of a cohort who qualified are still there so many years later. */
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
