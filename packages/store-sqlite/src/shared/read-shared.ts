import type { EventStore } from '@coflyfr/core'
import type { SharedProjection, Standing } from './shared-projection.ts'
import type { SharedWork } from './shared-work.ts'
import { standingOf } from './standing-of.ts'

/** What several processes have folded together, and how far they are. */
export interface SharedStates<State> extends Standing {
  /** The states of the shares. Each includes every event of its streams up to `position`, and may include later ones. */
  readonly states: readonly State[]
}

/**
 * Reads what the processes that share a projection have kept, without folding anything: the states of the shares, the
 * position that all of them have reached, and how many events of the log are still to be folded.
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
