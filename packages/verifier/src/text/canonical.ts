import { isList, isObject, type Json, type JsonObject, parsedJson } from './json.ts'

/** How deep lists and objects may be nested. */
export const depthMax = 64

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const isSorted = (value: unknown): boolean => {
  if (isList(value)) return value.every(isSorted)
  if (!isObject(value)) return true
  let before = ''
  for (const key in value) {
    if (key < before || !isSorted(value[key])) return false
    before = key
  }
  return true
}

/** Writes a value as RFC 8785 says: keys sorted by UTF-16 code units, no white space. */
export const canonicalText = (value: Json): string =>
  // `JSON.stringify` writes canonical JSON if the keys are sorted, and is much faster.
  isSorted(value) ? JSON.stringify(value) : sortedText(value)

/** {@link canonicalText} of an object whose undefined fields are left out. */
export const canonicalTextOf = (document: unknown): string =>
  isSorted(document)
    ? JSON.stringify(document)
    : canonicalText(JSON.parse(JSON.stringify(document)))

const sortedText = (value: Json): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(sortedText).join(',')}]`
  const fields = Object.keys(value)
    .sort(byCodeUnits)
    .map((key) => `${JSON.stringify(key)}:${sortedText(value[key] ?? null)}`)
  return `{${fields.join(',')}}`
}

const isPlainObject = (value: JsonObject, depth: number): boolean => {
  for (const key of Object.keys(value)) {
    if (!key.isWellFormed() || !isPlain(value[key] ?? null, depth + 1)) return false
  }
  return true
}

/** Whether a value is in the part of JSON that logs use: safe integers, no lone surrogates, not too deep. */
const isPlain = (value: Json, depth: number): boolean => {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  if (depth > depthMax) return false
  return isList(value)
    ? value.every((item) => isPlain(item, depth + 1))
    : isPlainObject(value, depth)
}

/** Parses canonical JSON; undefined if the text is not canonical. */
export const parseCanonical = (text: string): Json | undefined => {
  const value = parsedJson(text)
  if (value === undefined || !isPlain(value, 1)) return undefined
  return canonicalText(value) === text ? value : undefined
}
