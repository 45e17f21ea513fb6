import { canonicalJson, nestingMax } from './canonical-json.ts'
import { isPlainlyCanonical } from './is-plainly-canonical.ts'
import type { JsonValue } from './json.ts'

/**
 * Whether a text is the canonical JSON of some value, byte for byte.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isCanonicalJson } from '@coflyfr/core'
 *
 * assert.equal(isCanonicalJson('{"a":1,"b":2}'), true)
 * assert.equal(isCanonicalJson('{"b":2,"a":1}'), false)
 * ```
 */
export const isCanonicalJson = (text: string): boolean => {
  try {
    return isPlainlyCanonical(text) || isCanonicalTextOf(JSON.parse(text), text)
  } catch {
    return false
  }
}

/**
 * As {@link isCanonicalJson}, for a text and the value that was parsed from it; throws as {@link canonicalJson} does.
 * The engine writes texts and numbers as RFC 8785 does, so where it writes the value back as the same text, only the
 * order of keys, the depth and lone surrogates are left to check. Building the canonical text would take half as long
 * again.
 */
export const isCanonicalTextOf = (value: JsonValue, text: string): boolean =>
  (JSON.stringify(value) === text && !text.includes(surrogateEscape) && isInOrder(value, 0)) ||
  canonicalJson(value) === text

/** What the engine writes for a lone surrogate, which canonical JSON cannot hold. */
const surrogateEscape = '\\ud'

const isInOrder = (value: JsonValue, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (depth === nestingMax) return false
  if (Array.isArray(value)) return value.every((item) => isInOrder(item, depth + 1))
  let last = ''
  for (const [key, field] of Object.entries(value)) {
    if (key < last || !isInOrder(field, depth + 1)) return false
    last = key
  }
  return true
}
