import { canonicalJson, isCanonicalJson, type JsonValue } from '@coflyfr/core'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './canonical-json/read-json.ts'

type Writer = (value: JsonValue) => string

const text = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'a',
    'B',
    '10',
    '9',
    '€',
    '😀',
    '\ufb33',
    '",":"',
    '\\',
    '\n',
    '\u0080',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.constantFrom(null, 0, -0, 1e21, 1e-7, 5e-324, 2 ** 53, -1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc
      .array(fc.tuple(text, tie('json')), { maxLength: 5 })
      .map((fields) => Object.fromEntries(fields)),
  ),
}))

/** Simple values: short names and texts, whole numbers. */
const plainJson: fc.Arbitrary<JsonValue> = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', '!', '1'), maxLength: 3 }),
    fc.constantFrom<JsonValue>(true, false, null),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.string({ unit: fc.constantFrom('a', '!', '~'), maxLength: 2 }), tie('json'), {
      maxKeys: 4,
    }),
  ),
})).json

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

/** Equality of JSON values by meaning: the order of fields does not matter, and -0 equals 0. */
const isSame = (one: JsonValue, other: JsonValue): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other
  }
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other) || one.length !== other.length) return false
    return one.every((item, index) => isSame(item, other[index] as JsonValue))
  }
  const fields = new Map(Object.entries(other))
  return (
    Object.keys(one).length === fields.size &&
    Object.entries(one).every(
      ([name, value]) => fields.has(name) && isSame(value, fields.get(name) as JsonValue),
    )
  )
}

const reordered = (value: JsonValue): JsonValue => {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(reordered)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, field]) => [name, reordered(field)]),
  )
}

const textsInside = (value: JsonValue): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (isList(value)) return value.flatMap(textsInside)
  return Object.entries(value).flatMap(([name, field]) => [name, ...textsInside(field)])
}

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

const roughText = fc.string({
  unit: fc.oneof(fc.constantFrom('a', '\ud800', '\udc00', '\ufffd', '"'), codeUnit),
  maxLength: 3,
})

const roughJson: fc.Arbitrary<JsonValue> = fc.oneof(
  roughText,
  fc.array(roughText, { minLength: 1, maxLength: 2 }),
  fc.tuple(roughText, roughText).map(([name, field]) => ({ [name]: field })),
)

const outcome = (write: Writer, value: JsonValue): string | null => {
  try {
    return write(value)
  } catch {
    return null
  }
}

const few: fc.Arbitrary<JsonValue> = fc.constantFrom(
  0,
  -0,
  '',
  '0',
  'null',
  null,
  [],
  {},
  [''],
  '","',
  ['","'],
  ['', ''],
)

const pairs: fc.Arbitrary<readonly [JsonValue, JsonValue]> = fc.oneof(
  fc.tuple(json, json),
  fc.tuple(few, few),
  json.map((value) => [value, reordered(value)] as const),
)

/** Two values have the same text exactly if they are equal. */
const injective = (write: Writer) =>
  fc.property(pairs, ([one, other]) => (write(one) === write(other)) === isSame(one, other))

const stable = (write: Writer) =>
  fc.property(json, (value) => {
    const written = write(value)
    const read = readJson(written)
    return isSame(read, value) && write(read) === written
  })

/** Refuses text that UTF-8 cannot hold, in values and names, and nothing else. */
const refusesLoneSurrogates = (write: Writer) =>
  fc.property(roughJson, (value) => {
    const wellFormed = textsInside(value).every((inside) => inside.isWellFormed())
    return (outcome(write, value) !== null) === wellFormed
  })

const agreesWithOracle = (write: Writer) =>
  fc.property(json, (value) => write(value) === canonicalize(value))

const properties = { injective, stable, refusesLoneSurrogates, agreesWithOracle }

test.each(Object.entries(properties))('F6 canonicalJson is %s', (_, property) => {
  fc.assert(property(canonicalJson), { numRuns: 1000 })
})

const mapFields = (
  value: JsonValue,
  change: (fields: [string, JsonValue][]) => JsonValue,
): JsonValue => {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map((item) => mapFields(item, change))
  return change(Object.entries(value).map(([name, field]) => [name, mapFields(field, change)]))
}

const byCodeUnit = ([one]: [string, JsonValue], [other]: [string, JsonValue]): number =>
  one < other ? -1 : 1

const keepsOrder: Writer = (value) => JSON.stringify(value)

const sortsOutermostOnly: Writer = (value) =>
  typeof value === 'object' && value !== null && !isList(value)
    ? JSON.stringify(Object.fromEntries(Object.entries(value).sort(byCodeUnit)))
    : JSON.stringify(value)

const sortsByLocale: Writer = (value) =>
  JSON.stringify(
    mapFields(value, (fields) =>
      Object.fromEntries(fields.sort(([one], [other]) => one.localeCompare(other, 'en'))),
    ),
  )

const losesProto: Writer = (value) =>
  canonicalJson(
    mapFields(value, (fields) => {
      const copy: Record<string, JsonValue> = {}
      for (const [name, field] of fields) copy[name] = field
      return copy
    }),
  )

const escapesLoneSurrogates: Writer = (value) =>
  JSON.stringify(mapFields(value, (fields) => Object.fromEntries(fields.sort(byCodeUnit))))

const writesMinusZero: Writer = (value) => (Object.is(value, -0) ? '-0' : canonicalJson(value))

const joinsWithoutQuotes: Writer = (value) =>
  isList(value) && value.every((item) => typeof item === 'string')
    ? `["${value.join('","')}"]`
    : canonicalJson(value)

test.each([
  ['keeps the order of fields', keepsOrder, injective],
  ['sorts only the outermost object', sortsOutermostOnly, injective],
  ['sorts by a locale', sortsByLocale, agreesWithOracle],
  ['loses a field called __proto__', losesProto, stable],
  ['writes lone surrogates as escapes', escapesLoneSurrogates, refusesLoneSurrogates],
  ['tells -0 from 0', writesMinusZero, injective],
  ['joins texts without escaping them', joinsWithoutQuotes, injective],
])('F6 is not held by a writer that %s', (_, write, property) => {
  expect(fc.check(property(write), { numRuns: 5000, seed: 6 }).failed).toBe(true)
})

/** Spellings of values, canonical or not, including what canonical JSON cannot hold. */
const spelling: fc.Arbitrary<string> = fc
  .oneof(json, roughJson, json.map(reordered))
  .chain((value) =>
    fc.constantFrom(
      JSON.stringify(value),
      JSON.stringify([value], null, 1),
      outcome(canonicalJson, value) ?? '',
    ),
  )

/** Canonical texts of simple values, with one character changed, left out or inserted. */
const misspelling: fc.Arbitrary<string> = fc
  .record({
    value: fc.oneof(json, plainJson),
    at: fc.nat(40),
    left: fc.nat(1),
    put: fc.constantFrom('', ...'",:{}[]\\-019.eEatrufn \n\t\0!\u007f€'),
  })
  .map(({ value, at, left, put }) => {
    const text = canonicalJson(value)
    const from = at % text.length
    return text.slice(0, from) + put + text.slice(from + left)
  })

const slowly = (text: string): boolean =>
  outcome(() => canonicalJson(JSON.parse(text)), null) === text

/** A text is taken as canonical exactly if writing what it parses to gives the same text. */
const tellsCanonical = (tells: (text: string) => boolean) =>
  fc.property(fc.oneof(spelling, misspelling), (text) => tells(text) === slowly(text))

test('F6 isCanonicalJson accepts only the canonical text of a value', () => {
  fc.assert(tellsCanonical(isCanonicalJson), { numRuns: 1000 })
})

const writtenBackTheSame = (text: string): boolean =>
  outcome(() => JSON.stringify(JSON.parse(text)), null) === text

test.each([
  ['accepts whatever the engine writes back', writtenBackTheSame],
  [
    'accepts escapes of lone surrogates',
    (text: string) => isCanonicalJson(text) || (writtenBackTheSame(text) && text.includes('\\ud')),
  ],
])('F6 is not held by a check that %s', (_, tells) => {
  expect(fc.check(tellsCanonical(tells), { numRuns: 5000, seed: 6 }).failed).toBe(true)
})
