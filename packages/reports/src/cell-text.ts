import type { JsonValue } from '@coflyfr/core'
import { readableValue } from './readable-value.ts'
import { plainText } from './render-text.ts'
import type { Column } from './report.ts'

/**
 * A cell as text for people, the same in every table on a terminal; nothing for nothing said.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { cellText } from '@coflyfr/reports'
 *
 * assert.equal(cellText({ kind: 'money' }, '9000000.00'), '9,000,000.00')
 * assert.equal(cellText({ kind: 'text' }, '9000'), '9000')
 * assert.equal(cellText({ kind: 'list' }, [{ costCentre: 'Care', amount: '-9000.00' }]), 'Care -9,000.00')
 * ```
 */
export const cellText = (column: Pick<Column, 'kind'>, value: JsonValue | undefined): string =>
  plainText(readableValue(column, value))
