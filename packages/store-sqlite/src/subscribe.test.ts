import { setTimeout } from 'node:timers/promises'
import type { SubscriptionMessage } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  append,
  collect,
  noted,
  openAgain,
  temporaryLedger,
} from '../test-support/temporary-ledger.ts'

/** Follows a subscription until it has caught up to a position; returns the positions of its events. */
const positionsUpTo = async (
  messages: AsyncIterable<SubscriptionMessage>,
  last: number,
): Promise<readonly number[]> => {
  const positions: number[] = []
  for await (const message of messages) {
    if (message.kind === 'events') positions.push(...message.events.map(({ position }) => position))
    else if (message.position >= last) return positions
  }
  return positions
}

test('yields what another program appends, each event once and in order', async () => {
  const reader = await temporaryLedger({ pollMs: 5 })
  const writer = await openAgain(reader)
  const following = positionsUpTo(reader.subscribe(), 59)
  for (let number = 0; number < 60; number += 1) {
    await append(number % 3 === 0 ? reader : writer)
    if (number % 20 === 0) await setTimeout(10)
  }
  expect(await following).toEqual([...Array(60).keys()])
})

test('starts after a position and yields only the types asked for', async () => {
  const store = await temporaryLedger()
  const wanted = store.subscribe({ after: 1, types: ['Wanted'] })
  const following = positionsUpTo(wanted, 5)
  for (const type of ['Wanted', 'Wanted', 'Wanted', 'Other', 'Wanted', 'Other']) {
    await append(store, { events: [noted('x', type)] })
  }
  expect(await following).toEqual([2, 4])
})

test('ends when the signal is aborted, also while it waits', async () => {
  const store = await temporaryLedger({ pollMs: 60_000 })
  const abort = new AbortController()
  const following = collect(store.subscribe({ signal: abort.signal }))
  await append(store)
  await setTimeout(5)
  abort.abort()
  expect((await following).at(-1)).toEqual({ kind: 'caught-up', position: 0 })
})

test('ends when the ledger is closed', async () => {
  const store = await temporaryLedger({ pollMs: 60_000 })
  await append(store)
  const following = collect(store.subscribe())
  await setTimeout(5)
  await store.close()
  expect(await following).toMatchObject([{ kind: 'events' }, { kind: 'caught-up', position: 0 }])
})
