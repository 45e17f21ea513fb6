import type { JsonValue } from '../json.ts'

/**
 * Every text in a value of JSON, in the order of its fields.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { textsOf } from '@coflyfr/core'
 *
 * assert.deepEqual(textsOf({ name: 'Anna Example', told: ['cy', 3] }), ['Anna Example', 'cy'])
 * ```
 */
export const textsOf = (value: JsonValue): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}
