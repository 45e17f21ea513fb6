import type { EventStore, Recorded } from '@coflyfr/core'

/**
 * Finds an event by its id, or by its position in digits; null if there is none. Looking for an id reads the whole log.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { findEvent } from '@coflyfr/audit'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const first = await findEvent(store, '0')
 * assert.equal(first?.type, 'LedgerOpened')
 * assert.deepEqual(await findEvent(store, first.id), first)
 * assert.equal(await findEvent(store, '1'), null)
 * ```
 */
export const findEvent = async (store: EventStore, text: string): Promise<Recorded | null> =>
  /^\d{1,15}$/.test(text) ? atPosition(store, Number(text)) : withId(store, text)

const atPosition = async (store: EventStore, position: number): Promise<Recorded | null> => {
  const { size } = await store.head()
  if (position >= size) return null
  for await (const batch of store.readAll({ after: position - 1, upTo: position })) {
    for (const event of batch) return event
  }
  return null
}

const withId = async (store: EventStore, id: string): Promise<Recorded | null> => {
  for await (const batch of store.readAll()) {
    const found = batch.find((event) => event.id === id)
    if (found !== undefined) return found
  }
  return null
}
