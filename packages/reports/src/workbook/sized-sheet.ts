import type { WorkbookSheet } from './workbook.ts'

/** A sheet ready to be written: with an accepted name and the widths of its columns in characters. */
export interface SizedSheet {
  readonly sheet: WorkbookSheet
  readonly name: string
  readonly widths: readonly number[]
}
