import { createHash } from 'node:crypto'
import { canonicalJson, type JsonObject, type JsonValue } from '@coflyfr/core'

/**
 * The place of a line in its file and its reason in words are not signed: a signature covers the money and the breaks.
 */
const unsigned: ReadonlySet<string> = new Set(['id', 'reason'])

const signedPart = (value: JsonValue): JsonValue => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(signedPart)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !unsigned.has(field))
      .map(([field, part]) => [field, signedPart(part)]),
  )
}

/**
 * The hash that preparer and reviewer sign: SHA-256 over lines of canonical JSON, each ended by a line feed: first the
 * parameters with the figures, then each break, then each sum, with every `id` and `reason` left out. So it does not
 * depend on the order of the rows, and can be computed again from the JSON.
 */
export const resultHashOf = (figures: JsonObject, members: Iterable<JsonObject>): string => {
  const hash = createHash('sha256')
  hash.update(`${canonicalJson(signedPart(figures))}\n`)
  for (const one of members) hash.update(`${canonicalJson(signedPart(one))}\n`)
  return hash.digest('hex')
}
