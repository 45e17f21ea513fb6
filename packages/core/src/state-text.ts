import { EntriesApart } from './entries-apart.ts'
import { KeptEntries, type LengthsApart } from './kept-entries.ts'
import { KeptMap } from './kept-map.ts'
import { mark, valueOfText } from './marked.ts'

/**
 * A projection's state as bytes: JSON in which bigints and Maps are marked. Plain JSON rather than V8's own format,
 * because a ledger file may come from somebody else and its bytes must not reach a native deserialiser.
 *
 * Where entries of maps are kept apart, the state is the second line, in which `{"$apart":0}` stands for the first of those
 * maps. The first line tells how long the lines of each map are, which follow: its keys, the lengths of its values, and a line
 * for every value.
 */
const lineEnd = '\n'
const lineEndByte = 0x0a

/** Bytes of a state made of JSON values, bigints, Maps and Sets, of which some may be {@link EntriesApart}. */
export const encodeState = (state: unknown): Uint8Array => {
  const lengths: LengthsApart[] = []
  const parts: string[] = []
  const replace = (key: string, value: unknown): unknown => {
    if (!(value instanceof EntriesApart)) return mark(key, value)
    const written = linesOf(value)
    parts.push(...written)
    return { $apart: lengths.push(lengthsOf(written)) - 1 }
  }
  const text = JSON.stringify(state, replace)
  if (lengths.length === 0) return Buffer.from(text)
  return Buffer.from([JSON.stringify(lengths), text, ...parts, ''].join(lineEnd))
}

/** Keys, lengths and values of a map. */
type LinesApart = readonly [keys: string, lengths: string, values: string]

const linesOf = ({ map, pack }: EntriesApart<unknown>): LinesApart => {
  const write = (value: unknown): string => JSON.stringify(pack(value), mark)
  const values = map instanceof KeptMap ? map.texts(write) : [...map.values()].map(write)
  const lengths = values.map((text) => Buffer.byteLength(text))
  return [JSON.stringify([...map.keys()]), JSON.stringify(lengths), values.join(lineEnd)]
}

const lengthsOf = ([keys, lengths, values]: LinesApart): LengthsApart => [
  Buffer.byteLength(keys) + 1,
  Buffer.byteLength(lengths) + 1,
  Buffer.byteLength(values) + 1,
]

/**
 * The state that the bytes of a kept state hold; throws a SyntaxError when they are damaged. Entries that were kept apart come
 * back as {@link KeptEntries}.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { decodeState } from '@coflyfr/core'
 *
 * assert.deepEqual(decodeState(Buffer.from('{"$map":[["CSC",{"$bigint":"100"}]]}')), new Map([['CSC', 100n]]))
 * ```
 */
export const decodeState = (state: Uint8Array): unknown => {
  const bytes = Buffer.from(state.buffer, state.byteOffset, state.byteLength)
  const end = bytes.indexOf(lineEndByte)
  return end === -1 ? valueOfText(bytes.toString()) : stateOfLines(bytes, end)
}

const stateOfLines = (bytes: Buffer, firstEnd: number): unknown => {
  const lengths: readonly LengthsApart[] = JSON.parse(bytes.toString('utf8', 0, firstEnd))
  const end = bytes.indexOf(lineEndByte, firstEnd + 1)
  let from = end + 1
  const apart = lengths.map((one) => {
    const entries = new KeptEntries(bytes, from, one)
    from += one[0] + one[1] + one[2]
    return entries
  })
  return valueOfText(bytes.toString('utf8', firstEnd + 1, end), ({ $apart: number }) =>
    typeof number === 'number' ? (apart[number] ?? null) : null,
  )
}
