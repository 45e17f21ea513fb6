import { appendBytesMax } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { dataColumn } from './page-size.ts'
import type { SQLInputValue } from './sqlite.ts'
import { boundLimit, query, type Row } from './statement.ts'

/** Most bytes of data in a page. */
const pageBytesMax = 8_000_000

/** Rows that fit into a page even if each is as large as an append may be. */
const fewRows = Math.floor(pageBytesMax / appendBytesMax)

/** Most bytes of data of a row that is read in a page of many rows: a full page of such rows is not too large. */
const smallBytesMax = 30_000

const smallData = `iif(octet_length(data) <= ${smallBytesMax}, data, NULL)`

/** Rows in the order of the statement, and whether they are its last. */
interface PageOfRows<Columns> {
  readonly rows: readonly Columns[]
  readonly isLast: boolean
}

/** Reads up to `rowsMax` rows, fewer if their data is large. */
export type ReadRows<Columns> = (
  rowsMax: number,
  ...parameters: readonly SQLInputValue[]
) => PageOfRows<Columns>

/**
 * Prepares reading events in pages of a few megabytes of data at most, whatever the size of the events, which is not known
 * in advance. When many rows are read, the engine leaves out the data of large ones, whose size it knows without reading
 * them. The page then ends before the first large row, and the next page begins with it and has few rows.
 *
 * @param columns with `data` at {@link dataColumn}
 */
export const rowsByPage = <Columns extends Row>(
  connection: Connection,
  columns: string,
  from: string,
): ReadRows<Columns> => {
  const select = (some: string) =>
    query<Columns>(connection, `SELECT ${some} ${from} ${boundLimit}`)
  const any = select(columns)
  const small = select(columns.replace(', data', `, ${smallData}`))
  const ofAnySize: ReadRows<Columns> = (rowsMax, ...parameters) => {
    const rows = any.all(...parameters, rowsMax)
    return { rows, isLast: rows.length < rowsMax }
  }
  return (rowsMax, ...parameters) => {
    if (rowsMax <= fewRows) return ofAnySize(rowsMax, ...parameters)
    const rows = small.all(...parameters, rowsMax)
    const large = rows.findIndex((row) => row[dataColumn] === null)
    if (large === 0) return ofAnySize(fewRows, ...parameters)
    return large < 0
      ? { rows, isLast: rows.length < rowsMax }
      : { rows: rows.slice(0, large), isLast: false }
  }
}
