import { type Command, exactObject, NonEmptyText } from '@coflyfr/core'
import * as t from 'io-ts'
import { BankHolidays } from '../clock/bank-holidays.ts'
import { StatutoryTimescale } from '../clock/timescale.ts'

/** Codec of the data of every command about timescales, by the command's name. */
export const timescalesCommands = {
  /** Adopts statutory timescales, all of them, for every clock that starts from `effectiveOn` on. */
  SetTimescales: exactObject('SetTimescales', {
    source: NonEmptyText,
    timescales: t.readonlyArray(StatutoryTimescale),
  }),
  /** Takes over bank holidays as they were published: another year, or a year with one more. */
  PublishBankHolidays: BankHolidays,
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
