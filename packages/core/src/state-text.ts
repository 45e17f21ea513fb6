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

/** What JSON made, to be changed in place: nobody else has it. */
type Made = Record<string, unknown>

/**
 * The value that a marked one stands for, its parts first. It walks what `JSON.parse` made: a reviver would be called for every
 * text and number too, and takes four times as long over a state of some megabytes.
 */
const unmarked = (value: object): unknown => {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const part: unknown = value[at]
      if (typeof part === 'object' && part !== null) value[at] = unmarked(part)
    }
    return value
  }
  const made = value as Made
  for (const name of Object.keys(made)) {
    const part = made[name]
    if (typeof part !== 'object' || part === null) continue
    const unmarkedPart = unmarked(part)
    // An assignment to __proto__, which JSON may hold like any other name, would be none to a field.
    if (unmarkedPart !== part) Object.defineProperty(made, name, { value: unmarkedPart, ...field })
  }
  if ('$bigint' in made) return BigInt(String(made['$bigint']))
  if ('$map' in made && Array.isArray(made['$map'])) return new Map(made['$map'])
  if ('$set' in made && Array.isArray(made['$set'])) return new Set(made['$set'])
  return made
}

const field = { configurable: true, enumerable: true, writable: true } as const

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
export const decodeState = (bytes: Uint8Array): unknown => {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString())
  return typeof value === 'object' && value !== null ? unmarked(value) : value
}
