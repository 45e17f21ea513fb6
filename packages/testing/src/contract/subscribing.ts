import assert from 'node:assert/strict'
import type { EventStore, Recorded, SubscribeOptions, SubscriptionMessage } from '@coflyfr/core'
import { withinPatience } from './patience.ts'
import {
  append,
  committed,
  gathered,
  logOf,
  noted,
  rules,
  type Stage,
  type Trial,
} from './stage.ts'

/** Everything a subscription says, up to the marker that it has caught up with this position. */
const followed = async (
  { store, patienceMs }: Pick<Stage, 'store' | 'patienceMs'>,
  position: number,
  options: SubscribeOptions = {},
): Promise<readonly SubscriptionMessage[]> => {
  const stop = new AbortController()
  const follow = async () => {
    const messages: SubscriptionMessage[] = []
    for await (const message of store.subscribe({ ...options, signal: stop.signal })) {
      messages.push(message)
      if (message.kind === 'caught-up' && message.position === position) return messages
    }
    return assert.fail(`the subscription ended before position ${position}`)
  }
  try {
    return await withinPatience(patienceMs, `catching up with position ${position}`, follow())
  } finally {
    stop.abort()
  }
}

const eventsOf = (messages: readonly SubscriptionMessage[]): readonly Recorded[] =>
  messages.flatMap((message) => (message.kind === 'events' ? message.events : []))

const saysCaughtUp = async (stage: Stage): Promise<void> => {
  const { store } = stage
  assert.deepEqual(await followed(stage, -1), [{ kind: 'caught-up', position: -1 }])
  await committed(store, append('c-1', { events: [noted('a'), noted('b')] }))
  await committed(store, append('c-2', { stream: rules }))
  const messages = await followed(stage, 2)
  assert.deepEqual(eventsOf(messages), await logOf(store))
  assert.equal(messages.filter(({ kind }) => kind === 'caught-up').length, 1)
  assert.equal(messages.at(-1)?.kind, 'caught-up')
}

const filters: readonly SubscribeOptions[] = [
  {},
  { after: 4 },
  { types: ['Agreed'] },
  { streamPrefix: 'budget', after: 2 },
  { streamPrefix: 'budget-', types: ['Agreed', 'Absent'], after: 9 },
]

/** A log of appends of one to three events, the last of which every one of the filters lets through. */
const write = async (store: EventStore, from: number, to: number): Promise<readonly number[]> => {
  const ends: number[] = []
  for (let number = from; number < to; number++) {
    const events = [noted('a'), noted('b'), noted('c', 'Agreed')].slice(number % 3)
    const given = { events, expectedRevision: 'any' } as const
    const other = number % 4 === 1 ? { stream: rules } : {}
    ends.push(
      (await committed(store, append(`c-${number}`, { ...given, ...other }))).position ?? -1,
    )
  }
  return ends
}

/** Appends before the subscriptions begin, and in all; two events an append, taken together. */
const [before, total] = [6, 45]
const lastPosition = 2 * total - 1

const followsAppends = async (stage: Stage): Promise<void> => {
  const { store } = stage
  const early = await write(store, 0, before)
  const following = filters.map((filter) => followed(stage, lastPosition, filter))
  const [late, ...all] = await Promise.all([write(store, before, total), ...following])
  const ends = new Set([...early, ...late])
  const log = await logOf(store)
  assert.equal(log.length, lastPosition + 1)
  for (const [index, messages] of all.entries()) {
    const expected = await gathered(store.readAll({ ...filters[index], upTo: lastPosition }))
    assert.deepEqual(eventsOf(messages), expected, 'skipped, repeated or reordered')
    let told = -1
    for (const message of messages) {
      if (message.kind === 'caught-up') {
        assert.ok(message.position >= told, 'a marker went back')
        assert.ok(ends.has(message.position), 'a marker stands inside an append')
        told = message.position
      } else
        assert.ok(
          message.events.every(({ position }) => position > told),
          'told too early',
        )
    }
  }
}

const keepsToItsFilter = async (stage: Stage): Promise<void> => {
  const { store } = stage
  const ends = await write(store, 0, 12)
  const head = ends.at(-1) ?? -1
  const log = await logOf(store)
  assert.equal(log.length, head + 1)
  for (const filter of [...filters, { after: head - 1 }, { after: head }]) {
    const expected = await gathered(store.readAll(filter))
    assert.deepEqual(eventsOf(await followed(stage, head, filter)), expected)
  }
}

const endsOnAbort = async ({ store, patienceMs }: Stage): Promise<void> => {
  await committed(store, append('c-1'))
  const stop = new AbortController()
  const messages = store.subscribe({ signal: stop.signal })[Symbol.asyncIterator]()
  const next = () => withinPatience(patienceMs, 'the next message', messages.next())
  assert.equal((await next()).value?.kind, 'events')
  assert.deepEqual((await next()).value, { kind: 'caught-up', position: 0 })
  const waiting = next()
  stop.abort()
  assert.equal((await waiting).done, true)
  await committed(store, append('c-2', { expectedRevision: 0 }))
  assert.equal((await next()).done, true)
  const never = store.subscribe({ signal: AbortSignal.abort() })[Symbol.asyncIterator]()
  assert.equal(
    (await withinPatience(patienceMs, 'an aborted subscription', never.next())).done,
    true,
  )
}

/** Subscriptions: the log as a read hands it out, then as it grows. */
export const subscribing: readonly Trial[] = [
  { name: 'a subscription hands out the log, then says that it has caught up', run: saysCaughtUp },
  { name: 'a subscription follows appends: no skip, repeat or reorder', run: followsAppends },
  { name: 'a subscription keeps to its start and filter', run: keepsToItsFilter },
  { name: 'an abort ends a subscription', run: endsOnAbort },
]
