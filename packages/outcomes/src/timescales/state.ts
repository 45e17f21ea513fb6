import type { EventOf, PlainDate } from '@coflyfr/core'
import type { BankHolidays } from '../clock/bank-holidays.ts'
import { englandAndWalesBankHolidays } from '../clock/england-and-wales.ts'
import type { TimescaleVersion } from '../clock/timescale-versions.ts'
import { withBankHolidays } from '../clock/with-bank-holidays.ts'
import type { TimescalesEvent, TimescalesSet } from './events.ts'

/** The timescales that a council set, and the bank holidays that are known. */
export interface TimescalesState {
  readonly versions: readonly TimescaleVersion[]
  /** Tables that were published beside the shipped one, in their order. */
  readonly published: readonly BankHolidays[]
}

/**
 * A council that set none.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { initialTimescales } from '@coflyfr/outcomes/events'
 *
 * assert.deepEqual(initialTimescales(), { versions: [], published: [] })
 * ```
 */
export const initialTimescales = (): TimescalesState => ({ versions: [], published: [] })

/**
 * Adds what was set or published; nothing is ever removed.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { evolveTimescales, initialTimescales, TimescalesSet } from '@coflyfr/outcomes/events'
 *
 * const adopted = { source: 'Council, 6 March 2024', timescales: [], dropped: ['report-answered'] }
 * const set = TimescalesSet.of(plainDate('2024-04-01'), adopted)
 * assert.equal(evolveTimescales(initialTimescales(), set).versions[0]?.effectiveOn, '2024-04-01')
 * ```
 */
export const evolveTimescales = (
  state: TimescalesState,
  { type, effectiveOn, data }: TimescalesEvent,
): TimescalesState => {
  switch (type) {
    case 'TimescalesSet':
      return { ...state, versions: [...state.versions, versionOf(effectiveOn, data)] }
    case 'BankHolidaysPublished':
      return { ...state, published: [...state.published, data] }
  }
}

const versionOf = (
  effectiveOn: PlainDate,
  { timescales, dropped }: EventOf<typeof TimescalesSet>['data'],
): TimescaleVersion => ({ effectiveOn, timescales, dropped })

/**
 * Every bank holiday that is known: those that are shipped, with what was published since.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bankHolidaysKnown, englandAndWalesBankHolidays } from '@coflyfr/outcomes/clocks'
 *
 * assert.equal(bankHolidaysKnown({ versions: [], published: [] }), englandAndWalesBankHolidays)
 * ```
 */
export const bankHolidaysKnown = ({ published }: TimescalesState): BankHolidays =>
  published.reduce(withBankHolidays, englandAndWalesBankHolidays)
