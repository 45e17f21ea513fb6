import type { Column } from './column.ts'
import type { ImportMap } from './import-map.ts'
import type { StatedTotalRule } from './stated-total.ts'

const namesIn = (column: Column): readonly string[] => {
  if (typeof column === 'string') return [column]
  if (!('debit' in column || 'column' in column)) return column
  if ('debit' in column) return [column.debit, column.credit]
  if ('indicator' in column) return [column.column, column.indicator.column]
  const names = typeof column.column === 'string' ? [column.column] : column.column
  return [...names, ...(column.or ?? [])]
}

const namesInTotal = (rule: StatedTotalRule): readonly string[] =>
  'of' in rule
    ? [rule.column, ...rule.of]
    : [rule.column, rule.total.column, ...(rule.by === undefined ? [] : [rule.by])]

/** Every header that a map names. */
export const headersOf = ({
  columns,
  where = [],
  subtotals = [],
  statedTotals = [],
}: ImportMap): ReadonlySet<string> =>
  new Set([
    ...Object.values(columns).flatMap(namesIn),
    ...[...where, ...subtotals].map(({ column }) => column),
    ...statedTotals.flatMap(namesInTotal),
  ])
