import assert from 'node:assert/strict'
import { type EventStore, type Recorded, type StreamName, streamName } from '@coflyfr/core'
import {
  append,
  budget,
  committed,
  gathered,
  noted,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

const beginning = { state: [], revision: -1 }

const collect = (events: readonly Recorded[], event: Recorded): readonly Recorded[] => [
  ...events,
  event,
]

/** Every field of an envelope, whether the store made it at once or makes it now. */
const wholeOf = (event: Recorded): Readonly<Record<string, unknown>> => {
  const { type, schemaVersion, effectiveOn, data, id, actor, commandId, commandHash } = event
  const { correlationId, causationId, context, stream, revision, position, recordedAt } = event
  const origin = { id, actor, commandId, commandHash, correlationId, causationId, context }
  const place = { stream, revision, position, recordedAt }
  return { type, schemaVersion, effectiveOn, data, ...origin, ...place }
}

const folded = async (
  store: EventStore,
  stream: StreamName,
  after: number,
  upTo?: number,
): Promise<{ readonly events: readonly unknown[]; readonly revision: number }> => {
  const from = { ...beginning, revision: after }
  const { state, revision } = await store.foldStream<readonly Recorded[]>(
    stream,
    from,
    collect,
    upTo,
  )
  // Asked when all is folded: an event stays what it is.
  return { events: state.map(wholeOf), revision }
}

const streamSize = 7

const fillTwo = async (store: EventStore): Promise<void> => {
  const actor = { id: 'u-2', role: 'cabinet-member' } as const
  for (let number = 0; number < streamSize; number++) {
    const context = [{ stream: rules, revision: number - 1, types: ['Noted'] }]
    const asked = append(`b-${number}`, { expectedRevision: 'any' })
    await committed(store, number % 2 === 0 ? asked : { ...asked, actor, context })
    await committed(store, append(`r-${number}`, { stream: rules, expectedRevision: 'any' }))
  }
}

const foldsWhatIsRead = async ({ store }: Stage): Promise<void> => {
  await fillTwo(store)
  const whole = (await gathered(store.readStream(budget))).map(wholeOf)
  assert.equal(whole.length, streamSize)
  for (let after = -1; after <= streamSize; after++) {
    const events = whole.slice(after + 1)
    const revision = Math.max(after, streamSize - 1)
    assert.deepEqual(await folded(store, budget, after), { events, revision })
    for (let upTo = -1; upTo <= streamSize; upTo++) {
      const some = whole.slice(after + 1, upTo + 1)
      const reached = some.length === 0 ? after : Math.min(upTo, streamSize - 1)
      const expected = { events: some, revision: reached }
      assert.deepEqual(await folded(store, budget, after, upTo), expected)
    }
  }
  const none = { events: [], revision: -1 }
  assert.deepEqual(await folded(store, streamName('case', '7'), -1), none)
}

const goesOn = async ({ store }: Stage): Promise<void> => {
  const textsOf = (texts: readonly unknown[], { data }: Recorded) => [...texts, data]
  await committed(store, append('c-0', { events: [noted('a'), noted('b')] }))
  const first = await store.foldStream<readonly unknown[]>(budget, beginning, textsOf)
  assert.deepEqual(first, { state: [{ text: 'a' }, { text: 'b' }], revision: 1 })
  assert.deepEqual(await store.foldStream(budget, first, textsOf), first)
  await committed(store, append('c-1', { events: [noted('c')], expectedRevision: 1 }))
  const state = [...first.state, { text: 'c' }]
  assert.deepEqual(await store.foldStream(budget, first, textsOf), { state, revision: 2 })
}

const isWholeAndInOrder = async ({ store }: Stage): Promise<void> => {
  const [appends, batch] = [6, 100]
  for (let number = 0; number < appends; number++) {
    const events = Array.from({ length: batch }, (_, index) => noted(`${number}-${index}`))
    await committed(store, append(`c-${number}`, { events, expectedRevision: 'any' }))
  }
  const read = await gathered(store.readStream(budget))
  assert.equal(read.length, appends * batch)
  const { events, revision } = await folded(store, budget, -1)
  assert.equal(revision, appends * batch - 1)
  assert.deepEqual(events, read.map(wholeOf))
}

const handsOnFailures = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-0', { events: [noted('a'), noted('b')] }))
  const problem = new Error('no idea')
  const fails = (count: number): number => {
    if (count === 1) throw problem
    return count + 1
  }
  const start = { state: 0, revision: -1 }
  await assert.rejects(store.foldStream(budget, start, fails), (thrown) => thrown === problem)
  const count = await store.foldStream(budget, start, (events) => events + 1)
  assert.deepEqual(count, { state: 2, revision: 1 })
}

/** Folds of one stream, as a command makes them before it is decided. */
export const folding: readonly Trial[] = [
  { name: 'a stream is folded from and up to any revision', run: foldsWhatIsRead },
  { name: 'a fold goes on from where it ended', run: goesOn },
  { name: 'a long stream is folded whole and in order', run: isWholeAndInOrder },
  { name: 'what a fold throws comes out, and the store goes on', run: handsOnFailures },
]
