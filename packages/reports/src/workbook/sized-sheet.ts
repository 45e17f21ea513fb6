import type { WorkbookSheet } from './workbook.ts'

/** A sheet as it is written: under a name that a spreadsheet takes, with the widths of its columns in characters. */
export interface SizedSheet {
  readonly sheet: WorkbookSheet
  readonly name: string
  readonly widths: readonly number[]
}
