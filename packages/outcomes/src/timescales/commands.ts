import { type Command, exactObject, IdText, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { bankHolidayFields } from '../clock/bank-holidays.ts'
import { StatutoryTimescale } from '../clock/timescale.ts'

/** Codecs of the data of every command about timescales, by the command's name. */
export const timescalesCommands = {
  /**
   * Adopts statutory timescales for every clock that starts on or after `effectiveOn`. Clocks that it does not name
   * stay as they are; those that are `dropped` no longer start.
   */
  SetTimescales: exactObject(
    'SetTimescales',
    { source: NonEmptyText, timescales: t.readonlyArray(StatutoryTimescale) },
    { dropped: t.readonlyArray(IdText) },
  ),
  /** Adds published bank holidays: another year, or an additional day in a year. */
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
