import { appendBytesMax } from '@coflyfr/core'
import type { Connection } from './connection.ts'
import { dataColumn } from './page-size.ts'
import type { SQLInputValue } from './sqlite.ts'
import { boundLimit, query, type Row } from './statement.ts'

/** Bytes of data in a page at most. */
const pageBytesMax = 8_000_000

/** Rows that may be of any size. */
const fewRows = Math.floor(pageBytesMax / appendBytesMax)

/** Bytes of data beyond which a row is not read among many: as many of this size as a page has rows fit into it. */
const smallBytesMax = 30_000

const smallData = `iif(octet_length(data) <= ${smallBytesMax}, data, NULL)`

/** Rows in the order of the statement, and whether it has none after them. */
interface PageOfRows<Columns> {
  readonly rows: readonly Columns[]
  readonly isLast: boolean
}

/** Reads so many rows at most; fewer where their data are large. */
export type ReadRows<Columns> = (
  rowsMax: number,
  ...parameters: readonly SQLInputValue[]
) => PageOfRows<Columns>

/**
 * Prepares reading events row by row, in pages whose data come to a few megabytes whatever size the events have. Nobody
 * knows how large the next ones are: of many rows, the engine leaves out the data of those that are large, which it tells without
 * reading them, and the page ends before the first of these; it begins the next one, which is of few rows.
 *
 * @param columns with `data` where {@link dataColumn} has it
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
