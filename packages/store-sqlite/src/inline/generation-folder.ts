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

/** Events folded in one transaction at most: each may change a row on a page of its own, and the commit writes all of them. */
const foldedRowsMax = 100

/**
 * Folds the next events into a generation's rows, inside a transaction: up to a position, or as far as one page goes.
 * Stores where the generation then stands, and returns it.
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
  // Rows of this very transaction are among them, and a type that is taken back leaves its number to another.
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
        // What storage throws is no fault of the event.
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
