/** A value of a column. */
type Value = null | number | bigint | string | Uint8Array

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>

/** The database of a ledger file, as it is read. */
export interface Database {
  readonly rows: (sql: string) => Iterable<Row>
  readonly close: () => void
}

/** A column that is a text, else an empty one. */
export const textIn = (row: Row, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}

/** A column that is a whole number, else −1. */
export const numberIn = (row: Row, name: string): number => {
  const value = row[name]
  return typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : -1
}

/** A column of bytes; of text its UTF-8, else none. */
export const bytesIn = (row: Row, name: string): Uint8Array<ArrayBuffer> => {
  const value = row[name]
  if (typeof value === 'string') return new TextEncoder().encode(value)
  return value instanceof Uint8Array ? new Uint8Array(value) : new Uint8Array()
}
