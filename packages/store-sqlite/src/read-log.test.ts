import { type ReadAllOptions, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, gather, noted, temporaryLedger } from '../test-support/temporary-ledger.ts'

const types = ['Agreed', 'Noted', 'Posted']

const streams = ['budget-2023-24', 'budget-2024-25', 'case-7', 'case-70', 'rules']

test('any filter returns what a scan in memory would, also across pages', async () => {
  const store = await temporaryLedger()
  await Promise.all(
    Array.from({ length: 4_200 }, (_, number) => {
      const [category = '', id] = (streams[(number * 7) % 5] ?? '').split(/-(.*)/)
      return append(store, {
        stream: streamName(category, id),
        events: [noted(`${number}`, types[number % 3])],
      })
    }),
  )
  const all = await gather(store.readAll())
  expect(all).toHaveLength(4_200)
  const positions = fc.integer({ min: -1, max: 4_300 })
  const filter = fc.record(
    {
      after: positions,
      upTo: positions,
      types: fc.subarray([...types, 'Unknown']),
      streamPrefix: fc.constantFrom('', 'b', 'budget-2023', 'case-7', 'case-70', 'z', 'bud%'),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(filter, async (options: ReadAllOptions) => {
      const wanted = all.filter(
        ({ position, type, stream }) =>
          position > (options.after ?? -1) &&
          position <= (options.upTo ?? Number.POSITIVE_INFINITY) &&
          (options.types === undefined || options.types.includes(type)) &&
          stream.startsWith(options.streamPrefix ?? ''),
      )
      expect(await gather(store.readAll(options))).toEqual(wanted)
      expect((await gather(store.scan(options))).map(({ position }) => position)).toEqual(
        wanted.map(({ position }) => position),
      )
    }),
    { numRuns: 40 },
  )
})

test('events appended during a read are left to the next read', async () => {
  const store = await temporaryLedger()
  await Promise.all(Array.from({ length: 2_500 }, () => append(store)))
  let count = 0
  for await (const batch of store.scan()) {
    await append(store)
    count += batch.length
  }
  expect(count).toBe(2_500)
})

test('a long stream is read to its end, from the revision asked for', async () => {
  const store = await temporaryLedger()
  const stream = streamName('case', '7')
  await append(store, { stream, events: Array.from({ length: 2_300 }, () => noted()) })
  const revisionsOf = async (options: { from?: number; upTo?: number }) =>
    (await gather(store.readStream(stream, options))).map(({ revision }) => revision)
  expect(await revisionsOf({})).toEqual([...Array(2_300).keys()])
  expect(await revisionsOf({ from: 1_000, upTo: 2_100 })).toEqual(
    [...Array(1_101).keys()].map((number) => number + 1_000),
  )
  expect(await revisionsOf({ from: 2_300 })).toEqual([])
  expect(await gather(store.readStream(streamName('case', '8')))).toEqual([])
})
