import type { EventStore } from '@coflyfr/core'
import type { SharedProjection, Standing } from './shared-projection.ts'
import type { SharedWork } from './shared-work.ts'
import { standingOf } from './standing-of.ts'

/** What processes have folded together, and how far that is. */
export interface SharedStates<State> extends Standing {
  /** The states of the shares; each counts everything up to `position` of its own streams, and may count more. */
  readonly states: readonly State[]
}

/**
 * Reads what the processes that share a projection have come to, without folding anything: the states of the shares,
 * the position up to which all of them count, and how many events of the log are behind it.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore } from '@coflyfr/core'
 * import { openSharedWork, readShared } from '@coflyfr/store-sqlite'
 *
 * const origin = 'council.example/ledger'
 * const store = memoryStore({ origin, clock: () => 1 })
 * const shared = openSharedWork(':memory:', { origin })
 * const counts = {
 *   name: 'counts', version: 1, types: [], initialState: () => 0, evolve: (count: number) => count,
 *   encode: (count: number) => Buffer.from(String(count)),
 *   decode: (bytes: Uint8Array) => Number(Buffer.from(bytes).toString()),
 * }
 * assert.deepEqual(await readShared(store, counts, shared), { states: [], position: -1, behind: 0 })
 * shared.close()
 * ```
 */
export const readShared = async <State>(
  store: EventStore,
  projection: SharedProjection<State>,
  shared: SharedWork,
): Promise<SharedStates<State>> => {
  const head = (await store.head()).size - 1
  const { name, version, decode } = projection
  const states = shared.states(name, version).map(({ state }) => decode(state))
  return { states, ...standingOf(shared, projection, head) }
}
