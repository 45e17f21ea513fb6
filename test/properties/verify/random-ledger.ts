import { type EventStore, memoryStore } from '@coflyfr/core'
import { appendEvents, type DrawnAppend, rawAppends, testClock } from '@coflyfr/testing'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'

/** A ledger in memory with these appends. */
const storeOf = async (appends: readonly DrawnAppend[]): Promise<EventStore> => {
  const store = memoryStore({ origin: 'council.example/ledger', clock: testClock() })
  for (const append of appends) {
    const appended = await appendEvents(store, { ...append, expectedRevision: 'any' })
    if (isLeft(appended)) throw new Error(appended.left.tag)
  }
  return store
}

/** Ledgers of one to about thirty events, of types that no rule knows. */
export const randomStores = (): fc.Arbitrary<Promise<EventStore>> =>
  rawAppends({ minLength: 1, maxLength: 12 }).map(storeOf)

/** One ledger, the same in each run, so that only the change is drawn. */
export const someStore = (): Promise<EventStore> => {
  const [appends = []] = fc.sample(rawAppends({ minLength: 12, maxLength: 12 }), {
    seed: 7,
    numRuns: 1,
  })
  return storeOf(appends)
}
