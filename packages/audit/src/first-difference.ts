import { shown } from './shown.ts'

/** The first place where two values differ, and what each has there, as short text. */
export interface Difference {
  /** The place as JavaScript would write it: `heads.get("CSC").revised`. Empty if the values themselves differ. */
  readonly path: string
  readonly left: string
  readonly right: string
}

/**
 * Finds the first difference between two values made of JSON, bigints, Maps and Sets. The order of Maps and Sets
 * counts, because reports print it; that of an object's fields does not.
 *
 * @returns null if the values are the same
 */
export const firstDifference = (left: unknown, right: unknown): Difference | null =>
  differenceAt('', left, right)

const differenceAt = (path: string, left: unknown, right: unknown): Difference | null => {
  if (Object.is(left, right)) return null
  if (left instanceof Map && right instanceof Map) return mapDifference(path, left, right)
  if (left instanceof Set && right instanceof Set) {
    return differenceAt(`[...${path}]`, [...left], [...right])
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length)
    return firstOf(Array(length).keys(), (index) =>
      differenceAt(`${path}[${index}]`, left[index], right[index]),
    )
  }
  if (isRecord(left) && isRecord(right)) {
    const fields = new Set([...Object.keys(left), ...Object.keys(right)])
    return firstOf(fields, (field) =>
      differenceAt(fieldPath(path, field), left[field], right[field]),
    )
  }
  return { path, left: shown(left), right: shown(right) }
}

const mapDifference = (
  path: string,
  left: ReadonlyMap<unknown, unknown>,
  right: ReadonlyMap<unknown, unknown>,
): Difference | null =>
  firstOf(new Set([...left.keys(), ...right.keys()]), (key) =>
    differenceAt(`${path}.get(${shown(key)})`, left.get(key), right.get(key)),
  ) ?? differenceAt(`[...${path}.keys()]`, [...left.keys()], [...right.keys()])

const firstOf = <Key>(
  keys: Iterable<Key>,
  find: (key: Key) => Difference | null,
): Difference | null => {
  for (const key of keys) {
    const found = find(key)
    if (found !== null) return found
  }
  return null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Map) &&
  !(value instanceof Set)

const fieldPath = (path: string, field: string): string =>
  path === '' ? field : `${path}.${field}`
