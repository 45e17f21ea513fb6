import type { ProjectionSnapshot } from '../event-store.ts'
import type { MemoryState } from './state.ts'

const keyOf = (name: string, version: number): string => JSON.stringify([name, version])

/** The stored state of one version of a projection, or null. */
export const loadSnapshot = (
  { snapshots }: MemoryState,
  name: string,
  version: number,
): ProjectionSnapshot | null => structuredClone(snapshots.get(keyOf(name, version)) ?? null)

/** Stores a state, unless a later one is there: of two writers the one that is behind must not win. */
export const saveSnapshot = (
  { snapshots }: MemoryState,
  name: string,
  version: number,
  snapshot: ProjectionSnapshot,
): void => {
  const key = keyOf(name, version)
  if ((snapshots.get(key)?.position ?? -1) > snapshot.position) return
  snapshots.set(key, structuredClone(snapshot))
}
