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
 * Yields the events of the log in batches, in order. No statement stays open between batches, so that appends and other
 * work can go on.
 *
 * @param head last position at the start of the read; later events are left to the next read
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
