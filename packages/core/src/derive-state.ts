import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { EventStore, ProjectionSnapshot } from './event-store.ts'
import { encodeKept } from './kept-form.ts'
import { foldFrom } from './project.ts'
import type { Projection } from './projection.ts'

/**
 * The state that the log leads to at a position, as it would be kept there: what an audit compares kept states with.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeState, deriveState, ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const { state } = await deriveState(store, ledgerEvents, openings, 0)
 * assert.equal(decodeState(state), 1)
 * ```
 */
export const deriveState = async <State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
  position: number,
): Promise<ProjectionSnapshot> => {
  const from = { state: projection.initialState(), after: -1, upTo: position }
  const state = await foldFrom(store, catalogue, projection, null, from)
  return { position, state: encodeKept<State>(projection, state) }
}
