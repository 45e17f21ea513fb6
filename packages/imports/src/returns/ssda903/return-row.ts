import type { Ssda903Table } from './tables.ts'

/** One row of a return: days as ISO dates, codes as they are, empty text for nothing. */
export type ReturnCells = Readonly<Record<string, string>>

/** A row as it stood in a file. */
export interface ReturnRow {
  readonly table: Ssda903Table
  readonly file: string
  readonly line: number
  readonly cells: ReturnCells
}

/** The text of a cell; empty where the row has none. */
export const cellOf = (cells: ReturnCells, column: string): string => cells[column] ?? ''
