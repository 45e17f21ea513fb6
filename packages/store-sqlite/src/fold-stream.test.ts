import {
  defineEvent,
  eventCatalogue,
  exactObject,
  NonEmptyText,
  type Recorded,
  upcastEvent,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  append,
  gather,
  noted,
  someStream,
  temporaryLedger,
} from '../test-support/temporary-ledger.ts'

const start = { state: [], revision: -1 }

const collect = (events: readonly Recorded[], event: Recorded): readonly Recorded[] => [
  ...events,
  event,
]

test('an event that was upcast still reads its evidence only when asked for it', async () => {
  const store = await temporaryLedger()
  await append(store, { events: [noted('a')] })
  const [whole] = await gather(store.readStream(someStream))
  const { state } = await store.foldStream<readonly Recorded[]>(someStream, start, collect)
  const Noted = defineEvent({
    type: 'Noted',
    schemaVersion: 2,
    data: exactObject('Noted', { words: NonEmptyText }),
    upcasters: { 1: ({ text = null }) => ({ words: text }) },
  })
  const newest = upcastEvent(eventCatalogue(Noted), state[0]!)
  expect([newest.schemaVersion, newest.data]).toEqual([2, { words: 'a' }])
  expect([newest.id, newest.actor, newest.recordedAt, newest.effectiveOn]).toEqual([
    whole?.id,
    whole?.actor,
    whole?.recordedAt,
    whole?.effectiveOn,
  ])
  expect([newest.revision, newest.position, newest.commandId]).toEqual([0, 0, whole?.commandId])
})

test('a long fold lets the event loop run', async () => {
  const store = await temporaryLedger()
  await append(store, { events: Array.from({ length: 1_000 }, () => noted()) })
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  const slowly = (count: number): number => {
    const end = performance.now() + 0.05
    while (performance.now() < end);
    return count + 1
  }
  const { state } = await store.foldStream(someStream, { state: 0, revision: -1 }, slowly)
  clearInterval(timer)
  expect(state).toBe(1_000)
  expect(turns).toBeGreaterThan(0)
})

test('evidence is read when it is first asked for, and a closed ledger refuses that', async () => {
  const store = await temporaryLedger()
  await append(store, { events: [noted('a')] })
  const { state } = await store.foldStream<readonly Recorded[]>(someStream, start, collect)
  await store.close()
  expect(state[0]?.data).toEqual({ text: 'a' })
  expect(() => state[0]?.commandId).toThrow('it has been closed')
})
