import type { JsonValue } from '@coflyfr/core'
import type { Column, Row } from './report.ts'
import { partOf } from './workbook/list-parts.ts'

const isWithMoney = (member: JsonValue): boolean =>
  typeof member === 'object' &&
  member !== null &&
  !Array.isArray(member) &&
  Object.keys(member).some((field) => partOf(field).kind === 'money')

const holds = ({ kind, field }: Column, row: Row): boolean => {
  const value = row[field] ?? null
  if (kind === 'list') return Array.isArray(value) && value.some(isWithMoney)
  return kind === 'money' && value !== null
}

/**
 * Whether any row holds money, in a column or inside a list; only then does a report print its unit.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { holdsMoney } from '@coflyfr/reports'
 *
 * const money = { field: 'net', label: { en: 'Net', cy: 'Net' }, kind: 'money' } as const
 * assert.equal(holdsMoney([{ net: '0.00' }], [money]), true)
 * assert.equal(holdsMoney([{ net: null }], [money]), false)
 * const figures = { field: 'figures', label: { en: 'Figures', cy: 'Ffigurau' }, kind: 'list' } as const
 * assert.equal(holdsMoney([{ figures: [{ label: 'EMR', amount: '1.00' }] }], [figures]), true)
 * ```
 */
export const holdsMoney = (rows: readonly Row[], columns: readonly Column[]): boolean =>
  columns.some((column) => rows.some((row) => holds(column, row)))
