import type { Column } from './column.ts'
import type { ImportMap } from './import-map.ts'

const namesIn = (column: Column): readonly string[] => {
  if (typeof column === 'string') return [column]
  if (!('debit' in column || 'column' in column)) return column
  if ('debit' in column) return [column.debit, column.credit]
  if ('indicator' in column) return [column.column, column.indicator.column]
  const names = typeof column.column === 'string' ? [column.column] : column.column
  return [...names, ...(column.or ?? [])]
}

/** Every header that a map names. */
export const headersOf = ({
  columns,
  where = [],
  subtotals = [],
}: ImportMap): ReadonlySet<string> =>
  new Set([
    ...Object.values(columns).flatMap(namesIn),
    ...[...where, ...subtotals].map(({ column }) => column),
  ])
