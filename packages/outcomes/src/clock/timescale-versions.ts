import type { PlainDate } from '@coflyfr/core'
import type { StatutoryTimescale } from './timescale.ts'
import { walesTimescales } from './wales-timescales.ts'

/** A set of timescales that a council adopted, in force from a day. */
export interface TimescaleVersion {
  readonly effectiveOn: PlainDate
  readonly timescales: readonly StatutoryTimescale[]
}

/**
 * The timescales in force on a day: of the sets effective by then, the one adopted last; before the first, those that
 * are shipped.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { timescalesInForce, walesTimescales } from '@coflyfr/outcomes'
 *
 * const own = { effectiveOn: plainDate('2024-04-01'), timescales: [] }
 * assert.equal(timescalesInForce([own], plainDate('2024-03-31')), walesTimescales)
 * assert.equal(timescalesInForce([own], plainDate('2024-04-01')), own.timescales)
 * ```
 */
export const timescalesInForce = (
  versions: readonly TimescaleVersion[],
  on: PlainDate,
): readonly StatutoryTimescale[] =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= on)?.timescales ?? walesTimescales
