import type { EventStore } from './event-store.ts'
import { foldEvents } from './fold-events.ts'

/**
 * Folds a stream by reading its whole envelopes, for a store that has no narrower read.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { foldByReading, ledgerStream, memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const fold = foldByReading(store.readStream)
 * const count = await fold(ledgerStream, { state: 0, revision: -1 }, (events) => events + 1)
 * assert.deepEqual(count, { state: 1, revision: 0 })
 * ```
 */
export const foldByReading =
  (readStream: EventStore['readStream']): EventStore['foldStream'] =>
  async (stream, from, evolve, upTo = Number.POSITIVE_INFINITY) => {
    let loaded = from
    for await (const batch of readStream(stream, { from: from.revision + 1, upTo }))
      loaded = foldEvents(batch, loaded, evolve)
    return loaded
  }
