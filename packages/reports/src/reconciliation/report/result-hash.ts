import { createHash } from 'node:crypto'
import { canonicalJson, type JsonObject, type JsonValue } from '@coflyfr/core'

/** Where a line stands in its file, and what is said in words only: a signature is over the money and its reasons. */
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
 * The hash that preparer and reviewer sign: SHA-256 over lines of canonical JSON, each ended by a line feed; first what was
 * asked and the figures, then each break, then each sum, with every `id` and `reason` left out. So it does not depend on the order of the
 * rows, and whoever has the JSON can make it again.
 */
export const resultHashOf = (figures: JsonObject, members: Iterable<JsonObject>): string => {
  const hash = createHash('sha256')
  hash.update(`${canonicalJson(signedPart(figures))}\n`)
  for (const one of members) hash.update(`${canonicalJson(signedPart(one))}\n`)
  return hash.digest('hex')
}
