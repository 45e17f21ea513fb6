import type { DomainEvent } from './envelope.ts'
import type { EventCatalogue } from './event-catalogue.ts'
import type { EventStore, ProjectionSnapshot } from './event-store.ts'
import { decodeKept, encodeKept, keptVersion } from './kept-form.ts'
import { resolveKnownAt } from './known-at.ts'
import { foldFrom, type Projected } from './project.ts'
import type { Projection } from './projection.ts'
import { StoreFault } from './store-fault.ts'

/** A kept state that lags by fewer events is not stored anew: folding the tail is cheaper. */
const lagMin = 1_000

/** Writing this many bytes of a state takes as long as a few readers take to fold one event. */
const bytesOfLag = 1_024

/** Whether storing a newer state pays: writing a large one takes as long as folding thousands of events. */
const isBehind = (lag: number, kept: ProjectionSnapshot | null): boolean =>
  lag >= Math.max(lagMin, (kept?.state.length ?? 0) / bytesOfLag)

/**
 * A projection at the head, continued from the state kept in the store. When the state has moved on far enough, it is
 * stored anew if that is possible. The kept state is a convenience: deleting it changes nothing, and `doctor` compares
 * it with the log.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger, projectKept } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const { state, knownAt } = await projectKept(store, ledgerEvents, openings)
 * assert.deepEqual([state, knownAt.position], [1, 0])
 * ```
 */
export const projectKept = async <State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
): Promise<Projected<State>> => {
  const { name } = projection
  const version = keptVersion(projection)
  const loaded = await store.loadSnapshot(name, version)
  const knownAt = await resolveKnownAt(store, null)
  // The head was read after the state: one that is ahead of it was not folded from this log.
  const kept = loaded !== null && loaded.position <= knownAt.position ? loaded : null
  const after = kept?.position ?? -1
  const start =
    kept === null ? projection.initialState() : decodeKept<State>(projection, kept.state)
  const from = { state: start, after, upTo: knownAt.position }
  const state = await foldFrom(store, catalogue, projection, null, from)
  if (isBehind(knownAt.position - after, kept)) {
    const snapshot = { position: knownAt.position, state: encodeKept<State>(projection, state) }
    await store.saveSnapshot(name, version, snapshot).catch(passOver)
  }
  return { state, knownAt }
}

/** A full disk or a busy ledger may prevent storing the state, but must not cost the reader the answer. */
const passOver = (fault: unknown): void => {
  const isPassing =
    fault instanceof StoreFault && (fault.code === 'Unavailable' || fault.code === 'ReadOnly')
  if (!isPassing) throw fault
}

/**
 * Folds a projection from the beginning beside the kept state and then replaces it; readers never see a hole.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerEvents, memoryStore, openLedger, rebuild } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: (count: number) => count + 1,
 * }
 * const { state, knownAt } = await rebuild(store, ledgerEvents, openings)
 * assert.deepEqual([state, knownAt.position], [1, 0])
 * assert.equal((await store.loadSnapshot('openings', 1))?.position, 0)
 * ```
 */
export const rebuild = async <State, Event extends DomainEvent>(
  store: EventStore,
  catalogue: EventCatalogue,
  projection: Projection<State, Event>,
): Promise<Projected<State>> => {
  const knownAt = await resolveKnownAt(store, null)
  const from = { state: projection.initialState(), after: -1, upTo: knownAt.position }
  const state = await foldFrom(store, catalogue, projection, null, from)
  const snapshot = { position: knownAt.position, state: encodeKept<State>(projection, state) }
  await store.saveSnapshot(projection.name, keptVersion(projection), snapshot)
  return { state, knownAt }
}
