/**
 * A projection's state as bytes: JSON in which bigints and Maps are marked. Plain JSON rather than V8's own format,
 * because a ledger file may come from somebody else and its bytes must not reach a native deserialiser.
 */
type Marked =
  | { readonly $bigint: string }
  | { readonly $map: readonly unknown[] }
  | { readonly $set: readonly unknown[] }

const mark = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: value.toString() } satisfies Marked
  if (value instanceof Map) return { $map: [...value] } satisfies Marked
  if (value instanceof Set) return { $set: [...value] } satisfies Marked
  return value
}

const unmark = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('$bigint' in value) return BigInt(String(value.$bigint))
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map)
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set)
  return value
}

/** Bytes of a state made of JSON values, bigints, Maps and Sets. */
export const encodeState = (state: unknown): Uint8Array => Buffer.from(JSON.stringify(state, mark))

/**
 * The state that the bytes of a kept state hold; throws a SyntaxError when they are damaged.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeState } from '@coflyfr/core'
 *
 * assert.deepEqual(decodeState(Buffer.from('{"$map":[["CSC",{"$bigint":"100"}]]}')), new Map([['CSC', 100n]]))
 * ```
 */
export const decodeState = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(bytes).toString(), unmark)
