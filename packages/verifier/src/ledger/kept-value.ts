import { canonicalText } from '../text/canonical.ts'
import { isList, isObject, type Json } from '../text/json.ts'

/** A kept state of its JSON, with maps and sets in an order of their own, so that two can be compared. */
export const comparable = (value: Json): Json => {
  if (isList(value)) return value.map(comparable)
  if (!isObject(value)) return value
  const parts = value['$map'] ?? value['$set']
  if (isList(parts)) {
    const sorted = parts.map(comparable).toSorted((one, other) => {
      const [first, second] = [canonicalText(one), canonicalText(other)]
      return first < second ? -1 : first > second ? 1 : 0
    })
    return { unordered: sorted }
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]))
}

/** A bigint as kept states write it. */
export const keptBigint = (value: bigint): Json => ({ $bigint: value.toString() })

/** A map as kept states write it. */
export const keptMap = (entries: Iterable<readonly [string, Json]>): Json => ({
  $map: [...entries].map(([key, value]) => [key, value]),
})
