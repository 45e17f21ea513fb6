import type { PlainDate } from '@coflyfr/core'
import type { StatutoryTimescale } from './timescale.ts'
import { walesTimescales } from './wales-timescales.ts'

/** What a council adopted from a day on: timescales of its own, and clocks that it no longer keeps. */
export interface TimescaleVersion {
  readonly effectiveOn: PlainDate
  readonly timescales: readonly StatutoryTimescale[]
  readonly dropped: readonly string[]
}

/**
 * The timescales in force on a day: the shipped ones, each replaced by the last version that the council adopted with
 * effect by then.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { timescalesInForce, walesTimescales } from '@coflyfr/outcomes/clocks'
 *
 * const own = { effectiveOn: plainDate('2024-04-01'), timescales: [], dropped: ['assessment'] }
 * assert.equal(timescalesInForce([own], plainDate('2024-03-31')), walesTimescales)
 * assert.equal(timescalesInForce([own], plainDate('2024-04-01')).length, walesTimescales.length - 1)
 * ```
 */
export const timescalesInForce = (
  versions: readonly TimescaleVersion[],
  on: PlainDate,
): readonly StatutoryTimescale[] => {
  const adopted = versions.filter(({ effectiveOn }) => effectiveOn <= on)
  if (adopted.length === 0) return walesTimescales
  const inForce = new Map(walesTimescales.map((timescale) => [timescale.clock, timescale]))
  for (const { timescales, dropped } of adopted) {
    for (const timescale of timescales) inForce.set(timescale.clock, timescale)
    for (const clock of dropped) inForce.delete(clock)
  }
  return [...inForce.values()]
}

/**
 * The same for many days: a ledger has a million facts and few days, so each day is looked up once.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { timescalesByDay, walesTimescales } from '@coflyfr/outcomes/clocks'
 *
 * assert.equal(timescalesByDay([])(plainDate('2024-04-01')), walesTimescales)
 * ```
 */
export const timescalesByDay = (
  versions: readonly TimescaleVersion[],
): ((on: PlainDate) => readonly StatutoryTimescale[]) => {
  const known = new Map<PlainDate, readonly StatutoryTimescale[]>()
  return (on) => {
    const found = known.get(on) ?? timescalesInForce(versions, on)
    known.set(on, found)
    return found
  }
}
