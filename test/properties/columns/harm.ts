import type { EventStore, ProjectionSnapshot } from '@coflyfr/core'
import fc from 'fast-check'

/** Damage to kept segments. */
export const harms = fc.record({
  kind: fc.constantFrom('deleted', 'flipped', 'cut', 'of-another-segment', 'of-another-version'),
  at: fc.nat(),
})

type Harm = typeof harms extends fc.Arbitrary<infer Harmed> ? Harmed : never

const harmed = (
  snapshot: ProjectionSnapshot,
  { kind, at }: Harm,
  other: ProjectionSnapshot | null,
): ProjectionSnapshot | null => {
  const state = Uint8Array.from(snapshot.state)
  if (kind === 'flipped') {
    const place = at % state.length
    state[place] = (state[place] ?? 0) ^ (1 << (at % 8))
  }
  if (kind === 'of-another-segment') return other
  if (kind === 'cut') return { ...snapshot, state: state.slice(0, at % state.length) }
  return kind === 'flipped' ? { ...snapshot, state } : null
}

/** A store with some damaged kept segments, until they are kept again. */
export const harming = (
  columns: string,
  store: EventStore,
  harmOf: (name: string) => Harm | null,
): EventStore => {
  const mended = new Set<string>()
  return {
    ...store,
    loadSnapshot: async (name, version) => {
      const kept = await store.loadSnapshot(name, version)
      const harm = mended.has(name) ? null : harmOf(name)
      if (kept === null || harm === null) return kept
      return harmed(kept, harm, await store.loadSnapshot(`${columns}/0`, version))
    },
    saveSnapshot: async (name, version, snapshot) => {
      mended.add(name)
      await store.saveSnapshot(name, version, snapshot)
    },
  }
}

/** The segments that are kept once the whole log was read. */
export const listed = async (columns: string, store: EventStore, length: number) => {
  const { size } = await store.head()
  return Array.from({ length: Math.floor(size / length) }, (_, number) => ({
    name: `${columns}/${number}`,
    version: 1,
    position: (number + 1) * length - 1,
  }))
}
