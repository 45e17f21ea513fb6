import { exactObject, NonEmptyText, type PlainDate, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/** A published table of bank holidays: every one from the first day to the last that it speaks of. */
export type BankHolidays = {
  /** Who published it, where. */
  readonly source: string
  readonly from: PlainDate
  readonly upTo: PlainDate
  readonly days: readonly PlainDate[]
}

/** Codec of {@link BankHolidays} as they stand in a file. */
export const BankHolidays: t.Type<BankHolidays, unknown, unknown> = exactObject('BankHolidays', {
  source: NonEmptyText,
  from: PlainDateText,
  upTo: PlainDateText,
  days: t.readonlyArray(PlainDateText),
})
