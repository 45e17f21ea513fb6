import { type Placed, type Recorded, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, collect, noted, temporaryLedger } from '../test-support/temporary-ledger.ts'
import type { SqliteStore } from './sqlite-store.ts'

const stream = streamName('case', '7')

const textOf = ({ data }: Pick<Placed, 'data'>): string => JSON.stringify(data)

/** The data of the events, in batches, as each way of reading returns them. */
const everyWay = async (store: SqliteStore): Promise<readonly string[][][]> => {
  const batchesOf = async (batches: AsyncIterable<readonly Placed[]>) =>
    (await collect(batches)).map((batch) => batch.map(textOf))
  const [share] = await store.streamShares(1_000)
  return [
    await batchesOf(store.scan()),
    await batchesOf(store.readAll()),
    await batchesOf(store.readStream(stream)),
    share === undefined ? [] : await batchesOf(store.readShare(share, Number.MAX_SAFE_INTEGER)),
  ]
}

const folded = async (store: SqliteStore): Promise<readonly string[]> => {
  const start: { state: readonly string[]; revision: number } = { state: [], revision: -1 }
  const evolve = (texts: readonly string[], event: Recorded) => [...texts, textOf(event)]
  return (await store.foldStream(stream, start, evolve)).state
}

const filled = async (sizes: readonly number[]): Promise<SqliteStore> => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  await Promise.all(
    sizes.map((size, number) =>
      append(store, { stream, events: [noted(`${number} ${'x'.repeat(size)}`)] }),
    ),
  )
  return store
}

test('large events among small ones are returned in order by every way of reading', async () => {
  const size = fc.oneof(
    { weight: 6, arbitrary: fc.constant(10) },
    { weight: 1, arbitrary: fc.constantFrom(29_980, 29_990, 30_000, 90_000) },
  )
  const property = fc.asyncProperty(
    fc.array(size, { minLength: 1, maxLength: 400, size: 'max' }),
    async (sizes) => {
      const store = await filled(sizes)
      const texts = sizes.map((some, number) => `{"text":"${number} ${'x'.repeat(some)}"}`)
      for (const batches of await everyWay(store)) expect(batches.flat()).toEqual(texts)
      expect(await folded(store)).toEqual(texts)
      await store.close()
    },
  )
  await fc.assert(property, { numRuns: 5 })
}, 60_000)

test('no page has more than eight megabytes of data, however many large events there are', async () => {
  const store = await filled(
    Array.from({ length: 60 }, (_, number) => (number < 20 ? 10 : 700_000)),
  )
  for (const batches of await everyWay(store)) {
    const bytes = batches.map((batch) => batch.reduce((sum, text) => sum + text.length, 0))
    expect(batches.flat()).toHaveLength(60)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(8_000_000)
  }
}, 60_000)
