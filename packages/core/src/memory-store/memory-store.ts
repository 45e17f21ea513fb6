import type { EventStore } from '../event-store.ts'
import { foldEvents } from '../fold-events.ts'
import { placedOf } from '../placed-of.ts'
import { append, findCommit } from './append.ts'
import { keptInMemory } from './kept-in-memory.ts'
import { inBatches, positionAt, selectAll, selectStream } from './read.ts'
import { emptyState, headOf } from './state.ts'
import { subscribe } from './subscribe.ts'

/**
 * A whole event store in memory: the test double of every store on disk, held to the same contract suite, and the
 * shortest answer to "what must a store do?". Ids, order and refusals are those of the stores on disk; nothing survives
 * the process.
 *
 * @param settings `origin` names the ledger; `clock` tells the microseconds since 1970, the time that appends are recorded at
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'example.gov.uk/ledger', clock: () => Date.now() * 1000 })
 * assert.deepEqual(await store.head(), { size: 0, recordedAt: null, historyOpen: false })
 * ```
 */
export const memoryStore = ({
  origin,
  clock,
}: {
  readonly origin: string
  readonly clock: () => number
}): EventStore => {
  const state = emptyState()
  return {
    origin,
    capabilities: { checksReadSet: true, commandIdScope: 'ledger' },
    appendToStream: (stream, events, options) => async () =>
      append(state, clock(), stream, events, options),
    settle: (_stream, commandId, commandHash) => async () =>
      findCommit(state, commandId, commandHash),
    readStream: (stream, options) => inBatches(selectStream(state, stream, options)),
    foldStream: async (stream, from, evolve, upTo = Number.POSITIVE_INFINITY) =>
      foldEvents(selectStream(state, stream, { from: from.revision + 1, upTo }), from, evolve),
    readAll: (options) => inBatches(selectAll(state, options)),
    scan: (options) => inBatches(selectAll(state, options).map(placedOf)),
    subscribe: (options) => subscribe(state, options),
    head: async () => headOf(state),
    positionAt: async (instant) => positionAt(state, instant),
    ...keptInMemory(),
    [Symbol.asyncDispose]: async () => {},
  }
}
