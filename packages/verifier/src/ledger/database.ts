/** A value of a column. */
type Value = null | number | bigint | string | Uint8Array

/** A row: the values by the names of the columns. */
export type Row = Readonly<Record<string, Value>>

/** The database of a ledger file, opened for reading. */
export interface Database {
  readonly rows: (sql: string) => Iterable<Row>
  readonly close: () => void
}

/** The text in a column; empty if it holds something else. */
export const textIn = (row: Row, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

/** The number in a column; −1 if it holds something else. */
export const numberIn = (row: Row, name: string): number => {
  const value = row[name]
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : -1
}

/** The bytes in a column, or the UTF-8 of the text in it; no bytes if it holds something else. */
export const bytesIn = (row: Row, name: string): Uint8Array<ArrayBuffer> => {
  const value = row[name]
  if (typeof value === 'string') return new TextEncoder().encode(value)
  return value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array()
}
