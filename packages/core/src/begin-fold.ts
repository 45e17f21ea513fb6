import type { DomainEvent, Placed } from './envelope.ts'
import { type EventCatalogue, upcastEvent } from './event-catalogue.ts'
import { FoldFault } from './fold-fault.ts'
import type { Projection } from './projection.ts'

/** A fold of a projection under way, fed by whoever reads the log. */
export interface Fold<State> {
  /** The types of event that it takes. */
  readonly types: readonly string[]
  /** Takes the next event of those types; throws a `FoldFault` where it cannot be folded. */
  readonly take: (event: Placed) => void
  /** The state after all events taken so far. */
  readonly state: () => State
}

/**
 * Begins a fold from a state, which it then owns.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { beginFold, ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const fold = beginFold(ledgerEvents, openings, 7)
 * for await (const batch of store.scan({ types: fold.types })) batch.forEach(fold.take)
 * assert.equal(fold.state(), 8)
 * ```
 */
export const beginFold = <State, Event extends DomainEvent>(
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
  begun: State,
): Fold<State> => {
  const { name, types, evolve } = projection
  let state = begun
  return {
    types,
    take: (event) => {
      try {
        // It is fed only the types that it takes, and the catalogue brings each to its newest shape.
        state = evolve(state, upcastEvent(catalogue, event) as Placed<Event>)
      } catch (cause) {
        throw new FoldFault(name, event, cause)
      }
    },
    state: () => state,
  }
}
