import type { Instant } from '@coflyfr/core'

/** The format of the cells of a column; percentages with one or two decimals. */
export type CellFormat =
  | 'text'
  | 'pounds'
  | 'thousands'
  | 'percent-1'
  | 'percent-2'
  | 'count'
  | 'date'

/**
 * A cell: text stays text whatever it begins with, a number is a number, an ISO date in a `date` column becomes a real
 * date, null is an empty cell.
 */
export type WorkbookCell = string | number | null

/** A column of a sheet. */
export interface SheetColumn {
  readonly header: string
  readonly format: CellFormat
}

/** One table, with its header in row 1 and its first cell in A1. */
export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}

/** A spreadsheet before it is written, from a report or any other table. */
export interface Workbook {
  readonly title: string
  /**
   * The instant at which the file says it was made: that of the figures, so that the same figures give the same bytes.
   */
  readonly made: Instant | null
  readonly sheets: readonly WorkbookSheet[]
}
