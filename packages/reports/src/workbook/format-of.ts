import type { Column } from '../report.ts'
import type { CellFormat } from './workbook.ts'

/** How a report's column is stored in a sheet: its money in the unit of the report, its percentages with their decimals. */
export const formatOf = (column: Column, unit: 'pounds' | 'thousands'): CellFormat => {
  switch (column.kind) {
    case 'money':
      return unit
    case 'list':
      return 'text'
    case 'percent':
      return `percent-${column.decimals}`
    case 'text':
    case 'count':
    case 'date':
      return column.kind
  }
}
