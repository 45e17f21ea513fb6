import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { instantOfMicroseconds, plainDate } from '@coflyfr/core'
import { appendEvents, rawAppends, type StoreUnderTest, streamNames } from '@coflyfr/testing'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { logOf, onNewStore } from './bench.ts'
import { expectedOf, type Sizes } from './model.ts'

/** D3: of several writers that expect one revision exactly one succeeds; positions have no gaps and no repeats. */
export const oneWriterWins = (under: StoreUnderTest) =>
  fc.asyncProperty(
    fc.array(
      fc.array(fc.tuple(streamNames(), fc.integer({ min: 2, max: 5 })), {
        minLength: 1,
        maxLength: 3,
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    (rounds) =>
      onNewStore(under, async ({ store }) => {
        const sizes: Sizes = new Map()
        for (const [round, contests] of rounds.entries()) {
          const byStream = new Map(contests)
          await Promise.all(
            [...byStream].map(async ([stream, writers]) => {
              const outcomes = await Promise.all(
                Array.from({ length: writers }, (_, writer) => {
                  const events = [
                    {
                      type: 'Noted',
                      schemaVersion: 1,
                      effectiveOn: plainDate('2023-11-15'),
                      data: { writer },
                    },
                  ]
                  const commandId = `${round}-${stream}-${writer}`
                  return appendEvents(store, {
                    stream,
                    events,
                    commandId,
                    expectedRevision: expectedOf(sizes, stream),
                  })
                }),
              )
              const size = sizes.get(stream) ?? 0
              const lost = outcomes.filter(isLeft).map(({ left }) => left)
              assert.equal(lost.length, writers - 1)
              for (const failure of lost) {
                assert.ok(failure.tag === 'WrongRevision' && failure.actualRevision === size)
              }
              sizes.set(stream, size + 1)
            }),
          )
        }
        const log = await logOf(store)
        assert.deepEqual(
          log.map(({ position }) => position),
          [...log.keys()],
        )
        for (const [stream, size] of sizes) {
          const revisions = log
            .filter((event) => event.stream === stream)
            .map(({ revision }) => revision)
          assert.deepEqual(revisions, [...Array(size).keys()])
        }
      }),
  )

/** D7: no read, and no marker that a reader has caught up, ever ends inside an append. */
export const readersSeeWholeBatches = (under: StoreUnderTest) =>
  fc.asyncProperty(
    rawAppends({ minLength: 2, maxLength: 15 }),
    fc.integer({ min: 1, max: 4 }),
    (appends, readers) =>
      onNewStore(under, async ({ store }) => {
        const sizeOf = new Map(appends.map(({ commandId, events }) => [commandId, events.length]))
        const isWhole = (commandIds: readonly string[]) =>
          commandIds.every(
            (id) => commandIds.filter((other) => other === id).length === sizeOf.get(id),
          )
        const written = new AbortController()
        const read = async () => {
          while (!written.signal.aborted) {
            // Otherwise readers of a store in memory would leave the writer no turn.
            await setImmediate()
            const commandIds = (await logOf(store)).map(({ commandId }) => commandId)
            assert.ok(isWhole(commandIds), 'a read ended inside an append')
          }
        }
        const follow = async () => {
          const seen: string[] = []
          for await (const message of store.subscribe({ signal: written.signal })) {
            if (message.kind === 'caught-up') assert.ok(isWhole(seen), 'told inside an append')
            else seen.push(...message.events.map(({ commandId }) => commandId))
          }
        }
        const write = async () => {
          for (const drawn of appends) {
            const outcome = await appendEvents(store, { ...drawn, expectedRevision: 'any' })
            assert.ok(!isLeft(outcome))
            await setImmediate()
          }
        }
        const writing = write().finally(() => written.abort())
        const all = [writing, follow(), ...Array.from({ length: readers }, read)]
        // All must have finished before the store is closed, also when one failed.
        await Promise.allSettled(all)
        await Promise.all(all)
      }),
  )

/** C7: recorded time increases with every event, whatever the clock does. */
export const recordedTimeIncreases = (under: StoreUnderTest) =>
  fc.asyncProperty(
    fc.array(
      fc.tuple(rawAppends({ minLength: 1, maxLength: 1 }), fc.integer({ min: 0, max: 4e15 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    (steps) =>
      onNewStore(under, async ({ store, clock }) => {
        for (const [step, [[drawn], microseconds]] of steps.entries()) {
          clock.set(instantOfMicroseconds(microseconds))
          if (drawn === undefined) continue
          const named = { ...drawn, commandId: `c-${step}`, expectedRevision: 'any' } as const
          assert.ok(!isLeft(await appendEvents(store, named)))
        }
        const times = (await logOf(store)).map(({ recordedAt }) => recordedAt)
        for (const [index, time] of times.slice(1).entries()) {
          assert.ok(time > (times[index] ?? time), 'recorded time stood still or went back')
        }
      }),
  )
