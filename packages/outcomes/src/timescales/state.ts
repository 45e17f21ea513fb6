import type { BankHolidays } from '../clock/bank-holidays.ts'
import { englandAndWalesBankHolidays } from '../clock/england-and-wales.ts'
import type { TimescaleVersion } from '../clock/timescale-versions.ts'
import { withBankHolidays } from '../clock/with-bank-holidays.ts'
import type { TimescalesEvent } from './events.ts'

/** The timescales that a council set, and the bank holidays that are known. */
export interface TimescalesState {
  readonly versions: readonly TimescaleVersion[]
  /** Tables that were published beside the shipped one, in their order. */
  readonly published: readonly BankHolidays[]
}

/** A council that set none. */
export const initialTimescales = (): TimescalesState => ({ versions: [], published: [] })

/** Adds what was set or published; nothing is ever removed. */
export const evolveTimescales = (
  state: TimescalesState,
  { type, effectiveOn, data }: TimescalesEvent,
): TimescalesState => {
  switch (type) {
    case 'TimescalesSet':
      return {
        ...state,
        versions: [...state.versions, { effectiveOn, timescales: data.timescales }],
      }
    case 'BankHolidaysPublished':
      return { ...state, published: [...state.published, data] }
  }
}

/** Every bank holiday that is known: those that are shipped, with what was published since. */
export const bankHolidaysKnown = ({ published }: TimescalesState): BankHolidays =>
  published.reduce(withBankHolidays, englandAndWalesBankHolidays)
