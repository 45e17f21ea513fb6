import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { bankHolidayFields } from '../clock/bank-holidays.ts'
import { StatutoryTimescale } from '../clock/timescale.ts'

/** Codecs of the data of every command about timescales, by the command's name. */
export const timescalesCommands = {
  /**
   * Adopts statutory timescales for every clock that starts from `effectiveOn` on; the clocks that it does not name stay
   * as they are, those that are `dropped` start no more.
   */
  SetTimescales: exactObject(
    'SetTimescales',
    { source: NonEmptyText, timescales: t.readonlyArray(StatutoryTimescale) },
    { dropped: t.readonlyArray(IdText) },
  ),
  /** Takes over bank holidays as they were published: another year, or a year with one more. */
  PublishBankHolidays: exactObject('PublishBankHolidays', bankHolidayFields),
} as const

/** The name of a command about timescales. */
type TimescalesCommandName = keyof typeof timescalesCommands

/** One command about timescales. */
export type TimescalesCommandOf<Name extends TimescalesCommandName> = Command<
  Name,
  t.TypeOf<(typeof timescalesCommands)[Name]>
>

/** Any command about timescales. */
export type TimescalesCommand = {
  [Name in TimescalesCommandName]: TimescalesCommandOf<Name>
}[TimescalesCommandName]
