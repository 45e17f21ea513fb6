import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { EventStore } from './event-store.ts'
import { resolveKnownAt } from './known-at.ts'
import { foldFrom, type Projected } from './project.ts'
import type { Projection } from './projection.ts'

/**
 * A projection as known at each of some positions, in one pass through the log: what `project` answers for each alone.
 * Each state is valid until the next is asked for: the fold goes on in it.
 *
 * @param positions in ascending order
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger, projectEach } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const counts: number[] = []
 * for await (const { state } of projectEach(store, ledgerEvents, openings, [-1, 0])) counts.push(state)
 * assert.deepEqual(counts, [0, 1])
 * ```
 */
export async function* projectEach<State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
  positions: readonly number[],
): AsyncGenerator<Projected<State>> {
  let state = projection.initialState()
  let after = -1
  for (const position of positions) {
    const knownAt = await resolveKnownAt(store, position)
    state = await foldFrom(store, catalogue, projection, null, { state, after, upTo: position })
    after = position
    yield { state, knownAt }
  }
}
