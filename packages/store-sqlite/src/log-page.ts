import type { Connection } from './connection.ts'
import { pageSize } from './page-size.ts'
import { rowsByPage } from './rows-by-page.ts'
import type { SQLInputValue } from './sqlite.ts'
import type { Row } from './statement.ts'
import type { Condition } from './type-condition.ts'

/** Most positions that one page goes through, in about 1 ms, in case a filter drops most of them. */
const pagePositionsMax = 4_000

/** A row that begins with its position. */
export type RowWithPosition = readonly [position: number, ...rest: Row]

/** Some of the rows after a position, and the position up to which they are complete. */
interface Page<Columns> {
  readonly rows: readonly Columns[]
  readonly upTo: number
}

/** Which rows are read. */
interface RowFilter {
  readonly ofTypes?: Condition
  readonly streamPrefix?: string
}

/** Reads the next page of the log: after a position, up to a position. */
export type ReadPage<Columns> = (after: number, upTo: number) => Page<Columns>

/**
 * Prepares reading the log by position: a scan with a filter, because an index on the type would read the same pages in a
 * worse order.
 */
export const pageReader = <Columns extends RowWithPosition>(
  connection: Connection,
  columns: string,
  { ofTypes, streamPrefix = '' }: RowFilter,
  size = pageSize(),
): ReadPage<Columns> => {
  const conditions = ['position > ?', 'position <= ?']
  const parameters: SQLInputValue[] = []
  if (ofTypes !== undefined) {
    conditions.push(ofTypes.sql)
    parameters.push(...ofTypes.parameters)
  }
  if (streamPrefix !== '') {
    conditions.push('substr(streams.name, 1, ?) = ?')
    parameters.push([...streamPrefix].length, streamPrefix)
  }
  // CROSS JOIN keeps SQLite from starting with the streams, which would mean sorting the events.
  const join = streamPrefix === '' ? '' : 'CROSS JOIN streams ON streams.id = stream_id'
  const read = rowsByPage<Columns>(
    connection,
    columns,
    `FROM events ${join} WHERE ${conditions.join(' AND ')} ORDER BY position`,
  )
  return (after, upTo) => {
    const end = Math.min(upTo, after + pagePositionsMax)
    const { rows, isLast } = read(size.rows(), after, end, ...parameters)
    size.took(rows)
    const last = isLast ? undefined : rows.at(-1)
    return { rows, upTo: last?.[0] ?? end }
  }
}
