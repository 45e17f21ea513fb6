import { beginFold } from './begin-fold.ts'
import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { EventStore } from './event-store.ts'
import type { Instant } from './instant.ts'
import { type KnownAt, resolveKnownAt } from './known-at.ts'
import type { PlainDate } from './plain-date.ts'
import { isCounted, type Projection } from './projection.ts'

/** Any pair of times: effective dates up to `asOf` (null: all), as recorded up to `knownAt` (null: the head). */
export interface PointInTime {
  readonly asOf: PlainDate | null
  readonly knownAt: Instant | number | null
}

/** A projection's state with the point in the log at which it stands. */
export interface Projected<State> {
  readonly state: State
  readonly knownAt: KnownAt
}

/** Everything, as known now. */
export const now: PointInTime = { asOf: null, knownAt: null }

/**
 * Folds the log into a projection's state at any pair of times. Events fold in the order of the log, filtered by their
 * effective date, so nothing recorded after `knownAt` can change the answer.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger, plainDate, project } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * assert.equal((await project(store, ledgerEvents, openings)).state, 1)
 *
 * // The ledger is open from 1900 on: on the day before, it was not.
 * const asOf = plainDate('1899-12-31')
 * assert.equal((await project(store, ledgerEvents, openings, { asOf, knownAt: null })).state, 0)
 * ```
 */
export const project = async <State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
  at: PointInTime = now,
): Promise<Projected<State>> => {
  const knownAt = await resolveKnownAt(store, at.knownAt)
  const state = await foldFrom(store, catalogue, projection, at.asOf, {
    state: projection.initialState(),
    after: -1,
    upTo: knownAt.position,
  })
  return { state, knownAt }
}

/**
 * Continues a fold from a position, as `project` does from the beginning and `projectKept` from a kept state. Throws a
 * `FoldFault` at an event that cannot be folded.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { foldFrom, ledgerEvents, memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const from = { state: 7, after: -1, upTo: 0 }
 * assert.equal(await foldFrom(store, ledgerEvents, openings, null, from), 8)
 * ```
 */
export const foldFrom = async <State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
  asOf: PlainDate | null,
  from: { readonly state: State; readonly after: number; readonly upTo: number },
): Promise<State> => {
  const { after, upTo } = from
  if (upTo <= after) return from.state
  const { types, take, state } = beginFold(catalogue, projection, from.state)
  for await (const batch of store.scan({ after, upTo, types }))
    for (const event of batch) if (isCounted(projection, event, asOf)) take(event)
  return state()
}
