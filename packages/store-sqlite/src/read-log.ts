import type { ReadAllOptions } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { pageReader, type RowWithPosition } from './log-page.ts'
import type { Names } from './names.ts'
import { ofNumberedTypes } from './type-condition.ts'

/** What a read selects, and how a row becomes an event. */
export interface RowShape<Columns extends RowWithPosition, Event> {
  readonly columns: string
  readonly make: (names: Names, row: Columns) => Event
}

/**
 * Hands out the events of the log in batches, in order. Nothing stays open between batches: appends go on meanwhile,
 * and the event loop gets its turn.
 *
 * @param head last position there is; what comes after it is for the next read
 */
export async function* readLog<Columns extends RowWithPosition, Event>(
  connection: Connection,
  names: Names,
  { columns, make }: RowShape<Columns, Event>,
  head: number,
  { after = -1, upTo = head, types, ...filter }: ReadAllOptions,
): AsyncGenerator<readonly Event[]> {
  const typed = types === undefined ? {} : { ofTypes: ofNumberedTypes(connection, types) }
  const readPage = pageReader<Columns>(connection, columns, { ...filter, ...typed })
  const last = Math.min(upTo, head)
  for (let position = after; position < last; ) {
    const page = readPage(position, last)
    if (page.rows.length > 0) yield page.rows.map((row) => make(names, row))
    position = page.upTo
    if (position < last) await connection.turns.next()
  }
}
