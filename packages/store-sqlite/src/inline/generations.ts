import type { Connection } from '../connection.ts'
import { change, insertion, query } from '../statement.ts'
import type { InlineProjection } from './inline-projection.ts'

/** One set of rows of a projection: the live one, or one that is being built beside it. */
export interface Generation {
  readonly id: number
  /** Position up to which the log is folded; -1 before the first event. */
  readonly position: number
  /** The event that it could not fold; null while it can go on. */
  readonly stopped: { readonly position: number; readonly cause: string } | null
}

type Identity = Pick<InlineProjection, 'name' | 'version'>

/** The stored generations; to be used inside a transaction. */
export interface Generations {
  readonly live: (projection: Identity) => Generation | undefined
  readonly find: (id: number) => Generation | undefined
  readonly begin: (projection: Identity, live: boolean) => Generation
  readonly save: (generation: Generation) => void
  /** Makes a generation the live one instead of the present one. */
  readonly makeLive: (projection: Identity, id: number) => void
  /** Ids of the generations that nobody reads. */
  readonly leftovers: (projection: Identity) => readonly number[]
  /** Removes some rows of a generation, and with the last row the generation itself; true once it is gone. */
  readonly removeSome: (id: number) => boolean
}

/** Most rows removed in one transaction, so that appends can come in between. */
const removedRowsMax = 1_000

type GenerationRow = readonly [
  id: number,
  position: number,
  stoppedAt: number | null,
  stoppedBy: string | null,
]

/** Prepares the access to generations. */
export const generationStore = (connection: Connection): Generations => {
  const columns = 'id, position, stopped_at, stopped_by'
  const selectLive = query<GenerationRow>(
    connection,
    `SELECT ${columns} FROM projections WHERE name = ? AND version = ? AND live = 1`,
  )
  const selectById = query<GenerationRow>(
    connection,
    `SELECT ${columns} FROM projections WHERE id = ?`,
  )
  const selectLeftovers = query<readonly [number]>(
    connection,
    'SELECT id FROM projections WHERE name = ? AND version = ? AND live = 0',
  )
  const insert = insertion(
    connection,
    'INSERT INTO projections (name, version, live, position) VALUES (?, ?, ?, -1)',
  )
  const update = change(
    connection,
    'UPDATE projections SET position = ?, stopped_at = ?, stopped_by = ? WHERE id = ?',
  )
  const retire = change(
    connection,
    'UPDATE projections SET live = 0 WHERE name = ? AND version = ? AND live = 1',
  )
  const enliven = change(connection, 'UPDATE projections SET live = 1 WHERE id = ?')
  const removeRows = change(
    connection,
    `DELETE FROM projection_rows WHERE projection_id = ?1 AND key IN (
      SELECT key FROM projection_rows WHERE projection_id = ?1 LIMIT ${removedRowsMax})`,
  )
  const anyRow = query(connection, 'SELECT 1 FROM projection_rows WHERE projection_id = ? LIMIT 1')
  const remove = change(connection, 'DELETE FROM projections WHERE id = ?')
  return {
    live: ({ name, version }) => generationOf(selectLive.first(name, version)),
    find: (id) => generationOf(selectById.first(id)),
    begin: ({ name, version }, live) => ({
      id: insert(name, version, live ? 1 : 0),
      position: -1,
      stopped: null,
    }),
    save: ({ id, position, stopped }) => {
      update(position, stopped?.position ?? null, stopped?.cause ?? null, id)
    },
    makeLive: ({ name, version }, id) => {
      retire(name, version)
      enliven(id)
    },
    leftovers: ({ name, version }) => selectLeftovers.all(name, version).map(([id]) => id),
    removeSome: (id) => {
      removeRows(id)
      const isEmpty = anyRow.first(id) === undefined
      if (isEmpty) remove(id)
      return isEmpty
    },
  }
}

const generationOf = (row: GenerationRow | undefined): Generation | undefined => {
  if (row === undefined) return undefined
  const [id, position, stoppedAt, stoppedBy] = row
  const stopped = stoppedAt === null ? null : { position: stoppedAt, cause: stoppedBy ?? '' }
  return { id, position, stopped }
}
