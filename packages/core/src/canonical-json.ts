import type { JsonValue } from './json.ts'
import { type PathStep, pathText } from './path-text.ts'
import { isPlainObject } from './plain-object.ts'
import { isPlainText } from './quoted-text.ts'

/** Deepest nesting of lists and objects that is written: far above any document's, and it ends a cycle. */
export const nestingMax = 64

/**
 * RFC 8785 canonical JSON: one text for each value, so that equal values hash alike and different ones do not. Throws
 * a TypeError naming the path of anything JSON cannot hold without loss: undefined, bigint, functions, symbols, NaN,
 * infinities, lone surrogates, class instances, cycles. -0 is written `0`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { canonicalJson } from '@coflyfr/core'
 *
 * assert.equal(canonicalJson({ b: [1e21, -0], a: '€' }), '{"a":"€","b":[1e+21,0]}')
 * ```
 */
export const canonicalJson = (value: JsonValue): string => write(value, 0, [])

/**
 * `trail` holds the step taken at each depth. It costs one store a field; the path's text is made only when something
 * is refused.
 */
const write = (value: unknown, depth: number, trail: PathStep[]): string => {
  if (typeof value === 'string') return writeText(value, depth, trail)
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `${value}` : refuse(`${value}`, depth, trail)
  }
  if (value === null) return 'null'
  if (value === true) return 'true'
  if (value === false) return 'false'
  if (typeof value !== 'object') return refuse(typeof value, depth, trail)
  if (depth === nestingMax) return refuse(`nesting deeper than ${nestingMax}`, depth, trail)
  if (Array.isArray(value)) return writeList(value, depth, trail)
  if (isPlainObject(value)) return writeObject(value, depth, trail)
  return refuse('an instance of a class', depth, trail)
}

const writeText = (text: string, depth: number, trail: readonly PathStep[]): string => {
  if (isPlainText(text)) return `"${text}"`
  return text.isWellFormed() ? JSON.stringify(text) : refuse('a lone surrogate', depth, trail)
}

const writeList = (list: readonly unknown[], depth: number, trail: PathStep[]): string => {
  let text = ''
  for (let index = 0; index < list.length; index++) {
    trail[depth] = index
    const item = write(list[index], depth + 1, trail)
    text = index === 0 ? item : `${text},${item}`
  }
  return `[${text}]`
}

const writeObject = (
  object: Readonly<Record<string, unknown>>,
  depth: number,
  trail: PathStep[],
): string => {
  let text = ''
  for (const key of sortInPlace(Object.keys(object))) {
    trail[depth] = key
    const name = writtenKeys.get(key) ?? writeKey(key, depth + 1, trail)
    const value = write(object[key], depth + 1, trail)
    text = text === '' ? name + value : `${text},${name}${value}`
  }
  return `{${text}}`
}

/** Events repeat a few hundred field names: remembering how each is written halves the work. */
const writtenKeys = new Map<string, string>()

/** Bounds what is remembered, since the keys of a map may be anything. */
const writtenKeysMax = 1000
const writtenKeyLengthMax = 40

const writeKey = (key: string, depth: number, trail: readonly PathStep[]): string => {
  const written = `${writeText(key, depth, trail)}:`
  if (writtenKeys.size < writtenKeysMax && key.length <= writtenKeyLengthMax) {
    writtenKeys.set(key, written)
  }
  return written
}

/** Up to here insertion is faster than the engine's sort: three times for ten keys, and linear where they are in order. */
const insertionMax = 24

/** By UTF-16 code units (RFC 8785, section 3.2.3), which is what `<` and the engine's own sort compare. */
const sortInPlace = (keys: string[]): readonly string[] => {
  if (keys.length > insertionMax) return keys.sort()
  for (let sorted = 1; sorted < keys.length; sorted++) {
    const key = keys[sorted] as string
    let at = sorted
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string
    keys[at] = key
  }
  return keys
}

const refuse = (what: string, depth: number, trail: readonly PathStep[]): never => {
  const path = pathText(trail.slice(0, depth))
  throw new TypeError(`Cannot write as JSON: ${path === '' ? 'the value' : path} is ${what}`)
}
