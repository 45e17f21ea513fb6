import type { Row } from '@coflyfr/reports'

/** The counts that a report prints, and how they add up. A cell that is not in a row is not printed. */
export interface PrintedTable {
  readonly cells: ReadonlyMap<string, Row[string] | undefined>
  readonly sums: readonly { readonly whole: string; readonly parts: readonly string[] }[]
  /** Percentages with the cells that they are computed from: printing one reveals those. */
  readonly percents: readonly {
    readonly percent: Row[string] | undefined
    readonly of: readonly string[]
  }[]
}

/** The sums within one row, by field. */
export interface RowSums {
  readonly sums: PrintedTable['sums']
  readonly percents: Readonly<Record<string, readonly string[]>>
}

/** A table of its own for each row. */
export const tableOfRow = (row: Row, { sums, percents }: RowSums): PrintedTable => {
  const fields = new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]))
  return {
    cells: new Map([...fields].filter((field) => field in row).map((field) => [field, row[field]])),
    sums,
    percents: Object.entries(percents).map(([field, of]) => ({ percent: row[field], of })),
  }
}
