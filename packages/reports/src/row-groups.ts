import type { Column, Row } from './report.ts'

/** Rows that form a table of their own. */
export interface RowGroup {
  /** The columns whose shared values head the table; none if the report is one table. */
  readonly heads: readonly Column[]
  readonly rows: readonly Row[]
  /** The columns of its table. */
  readonly columns: readonly Column[]
}

/**
 * Divides a report into the tables that people read: one, or one for each value of its grouping columns, in the order
 * of the rows.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { rowGroups } from '@coflyfr/reports'
 *
 * const columns = [
 *   { field: 'section', label: { en: 'Section', cy: 'Adran' }, kind: 'text', groups: true },
 *   { field: 'title', label: { en: 'What', cy: 'Beth' }, kind: 'text' },
 * ] as const
 * const rows = [{ section: 'agenda', title: 'Plan' }, { section: 'actions', title: 'Count' }]
 * assert.deepEqual(rowGroups(rows, columns).map((group) => group.rows.length), [1, 1])
 * assert.equal(rowGroups(rows, columns.slice(1)).length, 1)
 * ```
 */
export const rowGroups = (
  rows: readonly Row[],
  allColumns: readonly Column[],
): readonly RowGroup[] => {
  const grouping = allColumns.filter(({ groups }) => groups === true)
  const heads = grouping.filter(({ identifies }) => identifies !== true)
  const columns = allColumns.filter(({ groups }) => groups !== true)
  if (heads.length === 0) return [{ heads, rows, columns }]
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify(grouping.map(({ field }) => row[field] ?? null))
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((together) => ({ heads, rows: together, columns }))
}
