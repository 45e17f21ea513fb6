import type { JsonValue } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'

/** How many members of a list or a map are shown: a budget has thousands of lines. */
const membersMax = 12

/** Below this depth only the number of members is shown. */
const depthMax = 4

const isRecord = (value: object): value is Readonly<Record<string, unknown>> =>
  !Array.isArray(value) && !(value instanceof Map) && !(value instanceof Set)

/** A map in two layers: entries of `recent` override those of `settled`. */
interface LayeredMap {
  readonly settled: ReadonlyMap<string, unknown>
  readonly recent: ReadonlyMap<string, unknown>
}

/** Whether a value is a map in two layers, as the budget package keeps its documents. */
export const isLayered = (value: unknown): value is LayeredMap =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).join() === 'settled,recent' &&
  'settled' in value &&
  'recent' in value &&
  value.settled instanceof Map &&
  value.recent instanceof Map

/** The entries of a layered map. */
export const entriesOfLayered = ({ settled, recent }: LayeredMap): ReadonlyMap<string, unknown> =>
  new Map([...settled, ...recent])

const limited = (members: readonly JsonValue[], all: number): readonly JsonValue[] =>
  all > members.length ? [...members, `and ${all - members.length} more`] : members

const listOf = (values: Iterable<unknown>, size: number, depth: number): JsonValue =>
  depth > depthMax
    ? `${size} of them`
    : limited(
        [...values].slice(0, membersMax).map((value) => plainAt(value, depth + 1)),
        size,
      )

const recordOf = (
  entries: Iterable<readonly [unknown, unknown]>,
  size: number,
  depth: number,
): JsonValue => {
  if (depth > depthMax) return `${size} of them`
  const shown = [...entries].slice(0, membersMax)
  const told = shown.map(([key, value]) => [String(key), plainAt(value, depth + 1)] as const)
  const more = size - shown.length
  return Object.fromEntries(more > 0 ? [...told, ['…', `and ${more} more`]] : told)
}

const plainAt = (value: unknown, depth: number): JsonValue => {
  if (typeof value === 'bigint') return formatPounds(pence(value))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value !== 'object' || value === null) return null
  if (isLayered(value)) {
    const entries = entriesOfLayered(value)
    return recordOf(entries, entries.size, depth)
  }
  if (Array.isArray(value)) return listOf(value, value.length, depth)
  if (value instanceof Set) return listOf(value, value.size, depth)
  if (value instanceof Map) return recordOf(value, value.size, depth)
  const fields = isRecord(value) ? Object.entries(value) : []
  return recordOf(fields, fields.length, depth)
}

/**
 * A value of a state as JSON for people to read: money in pounds, and long lists cut short with a count of what is left
 * out.
 */
export const plainValue = (value: unknown): JsonValue => plainAt(value, 0)
