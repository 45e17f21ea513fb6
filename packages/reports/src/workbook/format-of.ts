import type { Column } from '../report.ts'
import type { CellFormat } from './workbook.ts'

/** The format of a report's column in a sheet: money in the unit of the report, percentages with their decimals. */
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
