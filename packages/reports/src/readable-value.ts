import type { JsonValue } from '@coflyfr/core'
import { groupedDigits } from './grouped-digits.ts'
import type { Column } from './report.ts'
import { partOf } from './workbook/list-parts.ts'

const readablePart = (field: string, value: JsonValue): JsonValue =>
  partOf(field).kind === 'money' && typeof value === 'string' ? groupedDigits(value) : value

const readableMember = (value: JsonValue): JsonValue =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value).map(([field, part]) => [field, readablePart(field, part)]),
      )

/**
 * The value of a cell for people to read: with the digits of amounts in groups of three, also inside a list.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { readableValue } from '@coflyfr/reports'
 *
 * assert.equal(readableValue({ kind: 'money' }, '9000000.00'), '9,000,000.00')
 * const legs = [{ costCentre: '9000', amount: '-9000.00' }]
 * assert.deepEqual(readableValue({ kind: 'list' }, legs), [{ costCentre: '9000', amount: '-9,000.00' }])
 * ```
 */
export const readableValue = (
  { kind }: Pick<Column, 'kind'>,
  value: JsonValue | undefined,
): JsonValue => {
  if (value === undefined) return null
  if (kind === 'list') return Array.isArray(value) ? value.map(readableMember) : value
  return kind === 'money' && typeof value === 'string' ? groupedDigits(value) : value
}
