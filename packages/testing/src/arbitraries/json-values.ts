import type { JsonObject, JsonValue } from '@coflyfr/core'
import fc from 'fast-check'

/** Keys and texts that have broken somebody's store: prototypes, separators, controls, characters beyond 16 bits. */
const awkwardTexts = [
  '',
  '__proto__',
  'constructor',
  'toString',
  '"',
  '\\',
  '\u0000',
  '\n',
  '\u2028',
  'ŵyrion',
  '\u0301e',
  'é',
  '💷',
  '😀\u{10ffff}',
  '1e21',
] as const

const texts = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...awkwardTexts), fc.string({ unit: 'binary', maxLength: 20 }))

/**
 * No backslash in a key: V8's JSON.parse, having read one, takes other escaped keys for it (nodejs/node#63785). No field
 * of an event is named so.
 */
const keys = (): fc.Arbitrary<string> => texts().filter((key) => !key.includes('\\'))

const { value, object } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    texts(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    tie('object'),
  ),
  // From entries, so that `__proto__` becomes a key like any other.
  object: fc
    .array(fc.tuple(keys(), tie('value')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
}))

/**
 * Whatever an event's data may hold at any depth: texts in any script, whole numbers, booleans, null, lists, objects.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { canonicalJson } from '@coflyfr/core'
 * import { jsonValues } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(jsonValues(), (value) => {
 *   const text = canonicalJson(value)
 *   return canonicalJson(JSON.parse(text)) === text
 * }))
 * ```
 */
export const jsonValues = (): fc.Arbitrary<JsonValue> => value

/**
 * Objects of {@link jsonValues}, the form of an event's data.
 *
 * @example
 * ```ts
 * import fc from 'fast-check'
 * import { canonicalJson } from '@coflyfr/core'
 * import { jsonObjects } from '@coflyfr/testing'
 *
 * fc.assert(fc.property(jsonObjects(), (data) => canonicalJson(data).startsWith('{')))
 * ```
 */
export const jsonObjects = (): fc.Arbitrary<JsonObject> => object
