import { type Recorded, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, gather, noted, temporaryLedger } from '../test-support/temporary-ledger.ts'

/** Streams of a few events that end at different times, and one of many. */
const streamAt = (number: number): string =>
  number % 3 === 0 ? 'long' : `${Math.floor(number / 40)}-${number % 7}`

/** A plain copy of an event of a share, including what it reads only when asked for it. */
const wholeOf = (event: Recorded): Recorded => {
  const { more: _, ...read } = { more: null, ...event }
  const { id, commandHash, recordedAt } = event
  return { ...read, id, commandHash, recordedAt }
}

test('every event is in one share, in the order of the log, and no stream is in two shares', async () => {
  const store = await temporaryLedger()
  for (let number = 0; number < 400; number += 1) {
    const stream = streamName('case', streamAt(number))
    await append(store, { stream, events: [noted(`${number}`)] })
  }
  const all = await gather(store.readAll())
  const property = fc.asyncProperty(
    fc.integer({ min: 20, max: 500 }),
    fc.integer({ min: -1, max: 420 }),
    async (eventsMax, upTo) => {
      const shares = await store.streamShares(eventsMax)
      const read: Recorded[][] = []
      for (const share of shares) read.push([...(await gather(store.readShare(share, upTo)))])
      for (const events of read) {
        expect(events.map(({ position }) => position)).toEqual(
          events.map(({ position }) => position).toSorted((one, other) => one - other),
        )
        const streams = new Set(events.map(({ stream }) => stream))
        expect(events.length <= eventsMax || streams.size === 1).toBe(true)
      }
      const byPosition = read.flat().toSorted((one, other) => one.position - other.position)
      expect(byPosition.map(wholeOf)).toEqual(all.slice(0, upTo + 1))
      const shareOf = read.flatMap((events) => [...new Set(events.map(({ stream }) => stream))])
      expect(new Set(shareOf).size).toBe(shareOf.length)
    },
  )
  await fc.assert(property, { numRuns: 15 })
})

test('the event loop runs while the events of many streams are counted', async () => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  const streams = Array.from({ length: 2_500 }, (_, number) => streamName('case', `${number}`))
  await Promise.all(streams.map((stream) => append(store, { stream, events: [noted('')] })))
  let [count, isOver] = [0, false]
  const turn = (): void => {
    count += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const shares = await store.streamShares(100)
  isOver = true
  expect(shares).toHaveLength(25)
  expect(count).toBeGreaterThanOrEqual(3)
})
