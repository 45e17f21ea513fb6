import type { Column, Row } from './report.ts'

const nothing: ReadonlySet<unknown> = new Set([null, undefined, '', '0.00', '0'])

/**
 * Whether a printed table leaves a column out: a money column that is empty or zero in every row, or any other that is
 * empty.
 */
const isEmpty = (rows: readonly Row[], { field, kind }: Column): boolean =>
  rows.every((row) => (kind === 'money' ? nothing.has(row[field]) : (row[field] ?? null) === null))

/**
 * The columns of a printed table, without those that only identify rows. Also the money columns left out because they
 * are zero or empty throughout, so that the table can name them.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { shownColumns } from '@coflyfr/reports'
 *
 * const columns = [
 *   { field: 'reserve', label: { en: 'Reserve', cy: 'Cronfa' }, kind: 'text' },
 *   { field: 'pending', label: { en: 'Pending', cy: 'Yn yr arfaeth' }, kind: 'money' },
 * ] as const
 * const { shown, leftOut } = shownColumns([{ reserve: 'general', pending: '0.00' }], columns)
 * assert.deepEqual(shown.map(({ field }) => field), ['reserve'])
 * assert.deepEqual(leftOut.map(({ field }) => field), ['pending'])
 * ```
 */
export const shownColumns = (
  rows: readonly Row[],
  columns: readonly Column[],
): { readonly shown: readonly Column[]; readonly leftOut: readonly Column[] } => ({
  shown: columns.filter((column) => column.identifies !== true && !isEmpty(rows, column)),
  leftOut: columns.filter((column) => column.kind === 'money' && isEmpty(rows, column)),
})
