import { readFinancialYear } from '../cell/financial-year.ts'
import type { Table } from '../file/table.ts'
import type { ImportMap } from '../map/import-map.ts'
import { sourceOf } from '../row/field-reader.ts'
import { headerOf } from '../row/header.ts'
import type { Fields } from '../row/text-source.ts'

/**
 * Finds the document that a row belongs to, even where its other cells are wrong. A virement's is its year and
 * reference; a budget or a chart is the only one in its file.
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
