import { setTimeout as wait } from 'node:timers/promises'
import { type EventStore, type SubscribeOptions, sha256Hex, streamName } from '@coflyfr/core'
import { openCluster } from '@coflyfr/store-kurrentdb'
import { appendEvents } from '@coflyfr/testing'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { budget, commandsOf, note } from '../support/cluster.ts'
import { bareOnServer, newOrigin, placeOf, restart } from './real-server.ts'

const clock = () => Date.now() * 1_000

test('a command that was taken is not written again at a new head, nor by another process', async () => {
  const place = placeOf(newOrigin())
  await using one = await openCluster(place, { clock })
  await using other = await openCluster(place, { clock })
  await note(one, 'c-1', 'no-stream')
  for (const store of [one, other]) {
    for (const expected of [0, 'no-stream', 'any'] as const) {
      const again = await note(store, 'c-1', expected)
      expect(isRight(again) && again.right).toMatchObject({ revision: 0, duplicate: true })
    }
  }
  expect(await commandsOf(one)).toEqual(['c-1'])
})

test('a conflict names the real revision', async () => {
  const place = placeOf(newOrigin())
  await using one = await openCluster(place, { clock })
  await using other = await openCluster(place, { clock })
  for (const [number, expected] of (['no-stream', 0, 1] as const).entries())
    await note(one, `c-${number}`, expected)
  const late = await note(other, 'late', 0)
  expect(isLeft(late) && late.left).toMatchObject({ tag: 'WrongRevision', actualRevision: 2 })
})

test('the same events of another command are told apart', async () => {
  const place = placeOf(newOrigin())
  await using one = await openCluster(place, { clock })
  await using other = await openCluster(place, { clock })
  await note(one, 'c-1', 'no-stream')
  const event = {
    type: 'Noted',
    schemaVersion: 1,
    effectiveOn: '2023-11-15',
    data: { text: 'c-1' },
  }
  const outcome = await appendEvents(other, {
    stream: budget,
    commandId: 'c-1',
    commandHash: sha256Hex('another content'),
    events: [event as never],
    expectedRevision: 'no-stream',
  })
  expect(isLeft(outcome) && outcome.left.tag).toBe('CommandIdReused')
})

test('another ledger is not read, though one name begins with the other', async () => {
  const origin = newOrigin()
  await using ours = await openCluster(placeOf(origin), { clock })
  await using theirs = await openCluster(placeOf(`${origin}/test`), { clock })
  await note(ours, 'ours', 'no-stream')
  await note(theirs, 'theirs', 'no-stream')
  expect(await commandsOf(ours)).toEqual(['ours'])
  expect(await commandsOf(theirs)).toEqual(['theirs'])
})

test('20 writers of one stream lose nothing and win once a revision', async () => {
  const place = placeOf(newOrigin())
  const stores = await Promise.all(Array.from({ length: 20 }, () => openCluster(place, { clock })))
  const stream = streamName('case', '7')
  const write = async (writer: number): Promise<void> => {
    const store = stores[writer]
    if (store === undefined) return
    await note(store, `w-${writer}`, 'any', { stream })
  }
  await Promise.all(stores.map((_, writer) => write(writer)))
  const [first] = stores
  const commands = first === undefined ? [] : await commandsOf(first)
  expect(commands.toSorted()).toEqual(stores.map((_, writer) => `w-${writer}`).toSorted())
  await Promise.all(stores.map((store) => store[Symbol.asyncDispose]()))
})

test('a stream that was deleted, one that goes on afterwards, and one with a tombstone are damage', async () => {
  await using bare = await bareOnServer()
  for (const harm of ['deleteStream', 'tombstoneStream'] as const) {
    const origin = newOrigin()
    await using one = await openCluster(placeOf(origin), { clock })
    await note(one, 'c-1', 'no-stream')
    await bare[harm](`${origin}/${budget}`)
    const goOn = async (): Promise<void> => {
      await using later = await openCluster(placeOf(origin), { clock })
      await note(later, 'c-2', 'no-stream')
    }
    await expect(goOn()).rejects.toMatchObject({ code: 'Damaged' })
  }
})

test('a body that no ledger wrote stops and names the event', async () => {
  await using bare = await bareOnServer()
  const origin = newOrigin()
  await using store = await openCluster(placeOf(origin), { clock })
  await note(store, 'c-1', 'no-stream')
  await bare.appendJson(`${origin}/${budget}`)
  await expect(commandsOf(store)).rejects.toThrow(/Event 1 of .*budget-2023-24 cannot be read/)
})

test.each<readonly [SubscribeOptions, boolean]>([
  [{ types: ['Noted'] }, true],
  [{ types: ['Counted'] }, false],
  [{ streamPrefix: 'case-' }, false],
  [{}, true],
])(
  'a subscription by %j tells of each append, without skip or repeat, though others write too',
  async (filter, passes) => {
    const origin = newOrigin()
    await using store = await openCluster(placeOf(origin), { clock })
    await using writer = await openCluster(placeOf(origin), { clock })
    await using others = await openCluster(placeOf(newOrigin()), { clock })
    await note(writer, 'c-0', 'any')
    const stop = new AbortController()
    const seen: string[] = []
    let upTo = -1
    for await (const message of store.subscribe({ ...filter, signal: stop.signal })) {
      if (message.kind === 'events') seen.push(...message.events.map(({ commandId }) => commandId))
      else {
        expect(message.position).toBe(upTo + 1)
        upTo = message.position
        if (upTo === 9) stop.abort()
        else {
          await note(others, `o-${upTo}`, 'any')
          await note(writer, `c-${upTo + 1}`, 'any')
        }
      }
    }
    expect(seen).toEqual(passes ? Array.from({ length: 10 }, (_, number) => `c-${number}`) : [])
  },
)

test('a subscription that is slow while much comes is handed everything once', async () => {
  const origin = newOrigin()
  await using store = await openCluster(placeOf(origin), { clock })
  await using writer = await openCluster(placeOf(origin), { clock })
  await note(writer, 'c-0', 'any')
  const texts = Array.from({ length: 400 }, (_, number) => `${number} ${'x'.repeat(1_000)}`)
  const stop = new AbortController()
  const positions: number[] = []
  const total = 1 + 20 * texts.length
  let written: Promise<void> | null = null
  const write = async (): Promise<void> => {
    for (let number = 1; number <= 20; number++) await note(writer, `c-${number}`, 'any', { texts })
  }
  for await (const message of store.subscribe({ signal: stop.signal })) {
    written ??= message.kind === 'caught-up' ? write() : null
    if (message.kind === 'events') positions.push(...message.events.map(({ position }) => position))
    if (positions.length >= total) stop.abort()
    await wait(50)
  }
  await written
  expect(positions).toEqual(Array.from({ length: total }, (_, position) => position))
})

/** Sends one command until its outcome is known: a server that is down meanwhile leaves it open, or refuses a read. */
const sendUntilKnown = async (store: EventStore, commandId: string): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    try {
      const sent = await note(store, commandId, 'any')
      const isOpen = isLeft(sent) && sent.left.tag === 'OutcomeUnknown'
      const known = isOpen ? await store.settle(budget, commandId, sha256Hex(commandId))() : sent
      if (isRight(known) && known.right !== null) return
    } catch (fault) {
      expect(fault).toMatchObject({ code: 'Unavailable' })
    }
    await wait(250)
  }
  throw new Error(`${commandId} never got an answer`)
}

test.skipIf(restart === undefined)(
  'a server that is killed under load and started again loses and doubles nothing (KURRENTDB_RESTART)',
  async () => {
    const origin = newOrigin()
    await using store = await openCluster(placeOf(origin), { clock })
    const commands = Array.from({ length: 2_000 }, (_, number) => `c-${number}`)
    const killed = restart?.()
    for (const command of commands) await sendUntilKnown(store, command)
    await killed
    expect(await commandsOf(store)).toEqual(commands)
    await using another = await openCluster(placeOf(origin), { clock })
    expect(await commandsOf(another)).toEqual(commands)
  },
)
