/** One row of a file below its header. */
export interface TableRow {
  /** Physical line that it begins on, from 1. */
  readonly line: number
  readonly fields: readonly string[]
  /** The rule of quoting that it breaks; its fields are then what stood on its first line, undivided. */
  readonly fault: string | null
}

/** A file as a header and rows in the order of the file, in batches. */
export interface Table {
  readonly header: readonly string[]
  /** The line of the header. */
  readonly line: number
  readonly rows: AsyncIterable<readonly TableRow[]>
}
