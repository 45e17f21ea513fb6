import { sorted } from '../sorted.ts'
import { canonicalText } from '../text/canonical.ts'
import { isList, isObject, type Json } from '../text/json.ts'

/** A kept state with its maps and sets sorted, so that two states can be compared. */
export const comparable = (value: Json): Json => {
  if (isList(value)) return value.map(comparable)
  if (!isObject(value)) return value
  const parts = value['$map'] ?? value['$set']
  if (isList(parts)) {
    return { unordered: sorted(parts.map(comparable), canonicalText) }
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]))
}

/** A bigint in the JSON of kept states. */
export const keptBigint = (value: bigint): Json => ({ $bigint: value.toString() })

/** A map in the JSON of kept states. */
export const keptMap = (entries: Iterable<readonly [string, Json]>): Json => ({
  $map: [...entries].map(([key, value]) => [key, value]),
})
