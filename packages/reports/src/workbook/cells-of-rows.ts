import type { JsonValue } from '@coflyfr/core'
import { plainText } from '../render-text.ts'
import { numberCell, percentCell } from './number-cell.ts'
import type { CellFormat, WorkbookCell } from './workbook.ts'

/** A value as a cell of a column with that format. */
export const cellOf = (format: CellFormat, value: JsonValue | undefined): WorkbookCell => {
  const text = plainText(value)
  if (text === '') return null
  switch (format) {
    case 'text':
    case 'date':
      return text
    case 'percent-1':
    case 'percent-2':
      return percentCell(text)
    case 'pounds':
    case 'thousands':
    case 'count':
      return numberCell(text)
  }
}
