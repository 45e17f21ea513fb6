import assert from 'node:assert/strict'
import { type EventToAppend, type Recorded, streamName } from '@coflyfr/core'
import { eventsToAppend } from '../events/events-to-append.ts'
import {
  append,
  budget,
  committed,
  gathered,
  logOf,
  noted,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

const answers = async ({ store }: Stage): Promise<void> => {
  const first = await committed(store, append('c-1'))
  assert.deepEqual(
    { ...first },
    { stream: budget, revision: 0, position: 0, types: ['Noted'], duplicate: false },
  )
  const other = await committed(store, append('c-2', { stream: rules }))
  assert.deepEqual([other.stream, other.revision, other.position], [rules, 0, 1])
  const events = [noted('a', 'Asked'), noted('b', 'Agreed')]
  const batch = await committed(store, append('c-3', { events, expectedRevision: 0 }))
  assert.deepEqual([batch.revision, batch.position, batch.types], [2, 3, ['Asked', 'Agreed']])
}

const envelopeOf = (event: EventToAppend | Recorded): Readonly<Record<string, unknown>> => {
  const { id, type, schemaVersion, effectiveOn, actor, commandId, commandHash, data } = event
  const { correlationId, causationId, context } = event
  const origin = { id, actor, commandId, commandHash, correlationId, causationId, context }
  return { type, schemaVersion, effectiveOn, data, ...origin }
}

const keepsTheEnvelope = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-1', { stream: rules }))
  const [cause] = await logOf(store)
  assert.ok(cause, 'the first event is not in the log')
  const given = {
    stream: budget,
    commandId: 'c-2 "ŵ" 💷',
    actor: { id: "O'Neill\n\\", role: 'cabinet-member' },
    correlationId: 'c-0',
    causationId: cause.id,
  } as const
  const context = [
    { stream: rules, revision: 0, types: ['ApprovalRulesSet'] },
    { stream: streamName('body', 'cabinet'), revision: -1, types: ['DecisionRecorded'] },
  ]
  const events = [noted('a'), { ...noted('b', 'Agreed'), schemaVersion: 3 }]
  await committed(store, { ...given, events, context, expectedRevision: 'no-stream' })
  const read = context.map(({ stream, revision }) => ({ stream, revision }))
  const sent = eventsToAppend({ ...given, origin: store.origin, context: read }, events)
  const expected = sent.map(envelopeOf)
  assert.deepEqual((await gathered(store.readStream(budget))).map(envelopeOf), expected)
  assert.deepEqual((await logOf(store)).slice(1).map(envelopeOf), expected)
}

const countsPlaces = async ({ store }: Stage): Promise<void> => {
  const streams = [budget, rules, streamName('case', '7')]
  const expected: [string, number][] = []
  for (let number = 0; number < 24; number++) {
    const stream = streams[(number * number) % 3] ?? budget
    const size = expected.filter(([name]) => name === stream).length
    const events = [noted('a'), noted('b'), noted('c')].slice(0, 1 + (number % 3))
    const expectedRevision = size === 0 ? 'no-stream' : size - 1
    await committed(store, append(`c-${number}`, { stream, events, expectedRevision }))
    for (const index of events.keys()) expected.push([stream, size + index])
  }
  const places = (await logOf(store)).map(({ stream, revision }) => [stream, revision])
  assert.deepEqual(places, expected)
}

const batchSize = 5

const isWholeOrNothing = async ({ store }: Stage): Promise<void> => {
  const events = Array.from({ length: batchSize }, (_, index) => noted(`${index}`))
  await committed(store, append('c-0', { events }))
  await assert.rejects(committed(store, append('c-wrong', { events, expectedRevision: 0 })))
  const sizes: number[] = []
  const read = async () => {
    for (let count = 0; count < 10; count++) sizes.push((await gathered(store.readAll())).length)
  }
  const write = async () => {
    for (let number = 1; number <= 10; number++) {
      const expectedRevision = number * batchSize - 1
      await committed(store, append(`c-${number}`, { events, expectedRevision }))
    }
  }
  await Promise.all([write(), read(), read()])
  assert.equal((await logOf(store)).length, 11 * batchSize)
  assert.deepEqual(
    sizes.filter((size) => size % batchSize !== 0),
    [],
    'a reader saw a part of a batch',
  )
}

const cannotBeChangedFromOutside = async ({ store }: Stage): Promise<void> => {
  const data = { text: 'as appended', legs: [{ amount: '1.00' }] }
  const event = { ...noted(''), data }
  await committed(store, append('c-1', { events: [event] }))
  const before = structuredClone(await logOf(store))
  data.text = 'changed'
  data.legs.push({ amount: '2.00' })
  for (const handedOut of [
    await logOf(store),
    await gathered(store.readStream(budget)),
    await gathered(store.scan()),
  ]) {
    for (const change of [
      () => Object.assign(handedOut[0] ?? {}, { type: 'Changed' }),
      () => Object.assign(handedOut[0]?.data ?? {}, { text: 'changed' }),
    ]) {
      // A frozen event throws, which is as good.
      try {
        change()
      } catch {}
    }
  }
  assert.deepEqual(await logOf(store), before)
  assert.deepEqual(before[0]?.data, { text: 'as appended', legs: [{ amount: '1.00' }] })
}

const throwsOnBugs = async ({ store }: Stage): Promise<void> => {
  await committed(store, append('c-1'))
  const before = await logOf(store)
  const guard = { expectedRevision: 0, commandHash: 'ab'.repeat(32), context: [] } as const
  const foreign = eventsToAppend({ origin: store.origin, stream: budget, commandId: 'c-2' }, [
    noted('a'),
  ])
  for (const events of [[], foreign]) {
    const bug = async () => store.appendToStream(budget, events, { ...guard, commandId: 'c-3' })()
    await assert.rejects(bug, 'an append that only a bug can hand in was answered')
  }
  assert.deepEqual(await logOf(store), before)
}

/** Appends: what they answer, and what is then in the log. */
export const appending: readonly Trial[] = [
  { name: 'an append answers where its events stand', run: answers },
  { name: 'an event comes back with its whole envelope', run: keepsTheEnvelope },
  { name: 'revisions count each stream and positions the log, without gaps', run: countsPlaces },
  { name: 'a batch is whole or not there, for readers too', run: isWholeOrNothing },
  { name: 'what is handed in or out cannot change the log', run: cannotBeChangedFromOutside },
  { name: "no events, or another command's, are a bug and throw", run: throwsOnBugs },
]
