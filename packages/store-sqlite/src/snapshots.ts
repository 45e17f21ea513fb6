import { type EventStore, type ProjectionSnapshot, sha256Hex } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { change, query } from './statement.ts'
import { inTransaction } from './transaction.ts'

/** Which state is kept. Whether its bytes are intact only shows when it is loaded. */
export interface KeptState {
  readonly name: string
  readonly version: number
  readonly position: number
}

/** Keeps the states of caught-up projections. */
export interface SnapshotKeeper extends Pick<EventStore, 'loadSnapshot' | 'saveSnapshot'> {
  /** Which states are kept, in the order of their names and versions. */
  readonly keptStates: () => readonly KeptState[]
}

/** Prepares the keeping of states. They are caches of the log, so that nothing is lost when one is dropped. */
export const snapshotKeeper = (connection: Connection, busyTimeoutMs: number): SnapshotKeeper => {
  const select = query<readonly [position: number, state: Uint8Array<ArrayBuffer>, digest: string]>(
    connection,
    'SELECT position, state, digest FROM snapshots WHERE name = ? AND version = ?',
  )
  const list = query<readonly [name: string, version: number, position: number]>(
    connection,
    'SELECT name, version, position FROM snapshots ORDER BY name, version',
  )
  const replace = change(
    connection,
    'INSERT OR REPLACE INTO snapshots (name, version, position, state, digest) VALUES (?, ?, ?, ?, ?)',
  )
  const positionOf = query<readonly [position: number]>(
    connection,
    'SELECT position FROM snapshots WHERE name = ? AND version = ?',
  )
  const load = (name: string, version: number): ProjectionSnapshot | null => {
    const row = select.first(name, version)
    if (row === undefined) return null
    const [position, state, digest] = row
    // A damaged state is ignored, and folded again from the log.
    return digest === digestOf(name, version, { position, state }) ? { position, state } : null
  }
  return {
    keptStates: () => list.all().map(([name, version, position]) => ({ name, version, position })),
    loadSnapshot: async (name, version) => load(name, version),
    saveSnapshot: (name, version, snapshot) =>
      inTransaction(connection, busyTimeoutMs, () => {
        const { position, state } = snapshot
        // The kept state may have many megabytes: it is read and hashed only if it may have to stay.
        const [kept = -1] = positionOf.first(name, version) ?? []
        if (kept > position && load(name, version) !== null) return
        replace(name, version, position, state, digestOf(name, version, snapshot))
      }),
  }
}

const digestOf = (name: string, version: number, { position, state }: ProjectionSnapshot): string =>
  sha256Hex(JSON.stringify([name, version, position, sha256Hex(state)]))
