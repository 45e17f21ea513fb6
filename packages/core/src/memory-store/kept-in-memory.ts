import type { EventStore, ProjectionSnapshot } from '../event-store.ts'

/** Where states of projections are kept: a part of every store, or something beside it. */
export type KeptStates = Pick<EventStore, 'loadSnapshot' | 'saveSnapshot'>

const keyOf = (name: string, version: number): string => JSON.stringify([name, version])

/**
 * States that end with the process. One is stored unless a later one is there: of two writers the one that is behind must
 * not win.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { keptInMemory } from '@coflyfr/core'
 *
 * const kept = keptInMemory()
 * await kept.saveSnapshot('spend', 1, { position: 7, state: Uint8Array.of(1) })
 * await kept.saveSnapshot('spend', 1, { position: 6, state: Uint8Array.of(0) })
 * assert.equal((await kept.loadSnapshot('spend', 1))?.position, 7)
 * assert.equal(await kept.loadSnapshot('spend', 2), null)
 * ```
 */
export const keptInMemory = (): KeptStates => {
  const states = new Map<string, ProjectionSnapshot>()
  return {
    loadSnapshot: async (name, version) =>
      structuredClone(states.get(keyOf(name, version)) ?? null),
    saveSnapshot: async (name, version, snapshot) => {
      const key = keyOf(name, version)
      if ((states.get(key)?.position ?? -1) > snapshot.position) return
      states.set(key, structuredClone(snapshot))
    },
  }
}
