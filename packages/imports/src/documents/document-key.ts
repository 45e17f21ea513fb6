import { readFinancialYear } from '../cell/financial-year.ts'
import type { Table } from '../file/table.ts'
import type { ImportMap } from '../map/import-map.ts'
import { sourceOf } from '../row/field-reader.ts'
import { headerOf } from '../row/header.ts'
import type { Fields } from '../row/text-source.ts'

/**
 * Tells which document a row is of, also one whose other cells are wrong: a virement's year and reference; of a budget
 * or a chart there is one in a file.
 */
export const documentKey = (
  path: string,
  table: Table,
  map: ImportMap,
): ((fields: Fields) => string) => {
  if (map.kind !== 'virements') return () => ''
  const header = headerOf(table.header, path, table.line)
  const reference = sourceOf(header, map, 'reference')
  const year = sourceOf(header, map, 'financialYear')
  return (fields) => {
    const read = readFinancialYear(year?.text(fields) ?? '')
    return `${read.ok ? read.value : ''} ${reference?.text(fields) ?? ''}`
  }
}
