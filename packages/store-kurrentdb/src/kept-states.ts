import type { EventStore, ProjectionSnapshot } from '@coflyfr/core'

/** Where states of projections are kept: beside the application, never on the cluster. */
export type KeptStates = Pick<EventStore, 'loadSnapshot' | 'saveSnapshot'>

/**
 * States that end with the process.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { keptInMemory } from '@coflyfr/store-kurrentdb'
 *
 * const kept = keptInMemory()
 * await kept.saveSnapshot('spend', 1, { position: 7, state: Uint8Array.of(1) })
 * assert.equal((await kept.loadSnapshot('spend', 1))?.position, 7)
 * ```
 */
export const keptInMemory = (): KeptStates => {
  const states = new Map<string, ProjectionSnapshot>()
  const keyOf = (name: string, version: number): string => `${version} ${name}`
  return {
    loadSnapshot: async (name, version) => {
      const kept = states.get(keyOf(name, version))
      return kept === undefined ? null : { ...kept, state: kept.state.slice() }
    },
    saveSnapshot: async (name, version, { position, state }) => {
      const key = keyOf(name, version)
      const isLater = (states.get(key)?.position ?? -1) > position
      if (!isLater) states.set(key, { position, state: state.slice() })
    },
  }
}
