import { type Pence, pence } from '@coflyfr/money'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { type Drawn, drawAbove, drawMonetaryUnits, drawRandom, totalOf } from './draw.ts'
import { type Population, populationItems } from './population-items.ts'

/** How a sample is drawn. */
export type SampleMethod =
  | { readonly method: 'random'; readonly seed: string; readonly size: number }
  | { readonly method: 'monetary-unit'; readonly seed: string; readonly interval: Pence }
  /** The interval is the total value divided by the number of points wanted, rounded down. */
  | { readonly method: 'monetary-unit'; readonly seed: string; readonly size: number }
  | { readonly method: 'above'; readonly threshold: Pence }

/** A sample. A monetary unit sample also has the interval and the start that it was drawn with. */
export interface Sample extends Drawn {
  readonly interval: Pence | null
  readonly start: Pence | null
}

/** Why no sample can be drawn. */
export type SampleFault =
  /** The population is empty. */
  | { readonly tag: 'NothingToDraw' }
  /** Sampling points are laid along a running total, which only rises while debits and credits are kept apart. */
  | { readonly tag: 'SidesMixed' }
  /** More points are wanted than there are pence. */
  | { readonly tag: 'TooManyPoints'; readonly size: number; readonly value: Pence }

/**
 * Draws a sample from a population of the log. The same seed draws the same sample from the same log, on every machine:
 * every chance is a SHA-256 of the seed and a name, and every sum is whole pence.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { drawSample } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const population = { name: 'postings', side: 'debits', where: [], size: 1 } as const
 * const method = { method: 'random', seed: '2023-24 audit', size: 25 } as const
 * const drawn = await drawSample(store, population, method)
 * assert.deepEqual(drawn, { _tag: 'Left', left: { tag: 'NothingToDraw' } })
 * ```
 */
export const drawSample = async (
  ledger: AuditedLedger,
  population: Population,
  method: SampleMethod,
): Promise<Either<SampleFault, Sample>> => {
  const items = () => populationItems(ledger, population)
  const some = (drawn: Drawn, points: Pick<Sample, 'interval' | 'start'>) =>
    drawn.items === 0 ? left({ tag: 'NothingToDraw' as const }) : right({ ...drawn, ...points })
  const noPoints = { interval: null, start: null }
  switch (method.method) {
    case 'random':
      return some(await drawRandom(items(), method.seed, method.size), noPoints)
    case 'above':
      return some(await drawAbove(items(), method.threshold), noPoints)
    case 'monetary-unit': {
      if (population.side === 'all') return left({ tag: 'SidesMixed' })
      const interval =
        'interval' in method ? method.interval : await intervalFor(items, method.size)
      if (typeof interval !== 'bigint') return left(interval)
      const { start, ...drawn } = await drawMonetaryUnits(items(), method.seed, interval)
      return some(drawn, { interval, start })
    }
  }
}

const intervalFor = async (
  items: () => ReturnType<typeof populationItems>,
  size: number,
): Promise<Pence | SampleFault> => {
  const { items: count, value } = await totalOf(items())
  if (count === 0) return { tag: 'NothingToDraw' }
  const interval = value / BigInt(size)
  return interval > 0n ? pence(interval) : { tag: 'TooManyPoints', size, value }
}
