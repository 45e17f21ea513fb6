/** One row of a file below its header. */
export interface TableRow {
  /** The physical line that it begins on, from 1. */
  readonly line: number
  readonly fields: readonly string[]
  /** What is wrong with its quoting; its only field is then its whole first line. */
  readonly fault: string | null
}

/** A file as a header and rows in the order of the file, in batches. */
export interface Table {
  readonly header: readonly string[]
  /** The line of the header. */
  readonly line: number
  readonly rows: AsyncIterable<readonly TableRow[]>
}
