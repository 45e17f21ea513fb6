import { StoreFault } from '@coflyfr/core'
import type { Connection } from '../connection.ts'
import { pageReader } from '../log-page.ts'
import type { Names } from '../names.ts'
import { pageSize } from '../page-size.ts'
import { type PlacedRow, placedColumns, placedOf } from '../placed-row.ts'
import { change, query } from '../statement.ts'
import { ofNamedTypes } from '../type-condition.ts'
import type { Generation, Generations } from './generations.ts'
import type { InlineProjection } from './inline-projection.ts'
import { rowOverlay } from './row-overlay.ts'

/** Most events folded in one transaction: each may change a row on a page of its own, and the commit writes all pages. */
const foldedRowsMax = 100

/**
 * Folds the next events into the rows of a generation, inside a transaction: up to a position, but at most one page.
 * Stores the generation with its new position, and returns it.
 */
export type FoldGeneration = (generation: Generation, upTo: number) => Generation

/** Prepares the folding of one projection. */
export const generationFolder = (
  connection: Connection,
  names: Names,
  generations: Generations,
  { types, apply }: InlineProjection,
): FoldGeneration => {
  const size = pageSize(foldedRowsMax)
  // By name: it also reads events that are not committed yet, and after a rollback a type's number may go to another.
  const filter = { ofTypes: ofNamedTypes(types) }
  const readPage = pageReader<PlacedRow>(connection, placedColumns, filter, size)
  const select = query<readonly [string]>(
    connection,
    'SELECT value FROM projection_rows WHERE projection_id = ? AND key = ?',
  )
  const put = change(
    connection,
    'INSERT OR REPLACE INTO projection_rows (projection_id, key, value) VALUES (?, ?, ?)',
  )
  const remove = change(
    connection,
    'DELETE FROM projection_rows WHERE projection_id = ? AND key = ?',
  )

  return ({ id, position }, upTo) => {
    const page = readPage(position, upTo)
    const overlay = rowOverlay((key) => select.first(id, key)?.[0])
    let folded: Generation = { id, position: page.upTo, stopped: null }
    for (const row of page.rows) {
      const event = placedOf(names, row)
      try {
        apply(event, overlay.rows)
        overlay.keep()
      } catch (error) {
        // A failure of the storage is not the fault of the event.
        if (error instanceof StoreFault) throw error
        overlay.drop()
        const stopped = { position: event.position, cause: String(error) }
        folded = { id, position: event.position - 1, stopped }
        break
      }
    }
    for (const [key, text] of overlay.kept) {
      if (text === null) remove(id, key)
      else put(id, key, text)
    }
    generations.save(folded)
    return folded
  }
}
