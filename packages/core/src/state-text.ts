import { EntriesApart } from './entries-apart.ts'
import { betweenLines, KeptEntries, type LengthsApart } from './kept-entries.ts'
import { KeptMap } from './kept-map.ts'
import { mark, marked, valueOfText } from './marked.ts'
import { TextBytes } from './text-bytes.ts'

/**
 * A projection's state as bytes: JSON in which bigints and Maps are marked. Plain JSON rather than V8's own format,
 * because a ledger file may come from somebody else and its bytes must not reach a native deserialiser.
 *
 * Where entries of maps are kept apart it is a list with a line for each of its members: how long the lists of each map are; the
 * state, in which `{"$apart":0}` stands for the first of those maps; and for each map its keys, the lengths of its values, and
 * its values, each on a line of its own. So a reader finds a value without parsing those before it.
 */
const lineEnd = 0x0a

/** Bytes of a state made of JSON values, bigints, Maps and Sets, of which some may be {@link EntriesApart}. */
export const encodeState = (state: unknown): Uint8Array => {
  const apart: EntriesApart<unknown>[] = []
  const replace = (key: string, value: unknown): unknown =>
    value instanceof EntriesApart ? { $apart: apart.push(value) - 1 } : mark(key, value)
  const text = JSON.stringify(state, replace)
  if (apart.length === 0) return Buffer.from(text)
  const written = apart.map(listsOf)
  const lengths = JSON.stringify(written.map((one) => one.lengths))
  const head = Buffer.from(`[${[lengths, text].join(betweenLines)}`)
  return Buffer.concat([head, ...written.flatMap(({ bytes }) => bytes), Buffer.from('\n]')])
}

/** The lists of a map, each on a line of its own. */
interface WrittenLists {
  readonly lengths: LengthsApart
  readonly bytes: readonly Uint8Array[]
}

const lineOf = (text: string): Buffer => Buffer.from(`${betweenLines}${text}`)

/** The lists of a map's keys, of the lengths of its values and of its values. */
const listsOf = ({ map, pack }: EntriesApart<unknown>): WrittenLists => {
  const write = (value: unknown): string => JSON.stringify(marked(pack(value)))
  const texts = map instanceof KeptMap ? map.texts(write) : textsOf(map, write)
  const lengths: number[] = []
  const values = new TextBytes()
  for (const text of texts) {
    values.write(lengths.length === 0 ? `${betweenLines}[` : betweenLines)
    lengths.push(values.write(text))
  }
  values.write(lengths.length === 0 ? `${betweenLines}[]` : ']')
  const ofKeys = lineOf(JSON.stringify([...map.keys()]))
  const ofLengths = lineOf(JSON.stringify(lengths))
  const [keys, lengthsLength, valuesLength] = [ofKeys, ofLengths, values].map(
    (line) => line.length - betweenLines.length,
  )
  return {
    lengths: [keys ?? 0, lengthsLength ?? 0, valuesLength ?? 0],
    bytes: [ofKeys, ofLengths, ...values.parts()],
  }
}

function* textsOf<Value>(
  map: ReadonlyMap<string, Value>,
  write: (value: Value) => string,
): Generator<string> {
  for (const value of map.values()) yield write(value)
}

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
  const end = bytes.indexOf(lineEnd)
  return end === -1 ? valueOfText(bytes.toString()) : stateOfLines(bytes, end)
}

const stateOfLines = (bytes: Buffer, firstEnd: number): unknown => {
  const lengths: readonly LengthsApart[] = JSON.parse(bytes.toString('utf8', '['.length, firstEnd))
  const from = firstEnd + betweenLines.length
  const end = bytes.indexOf(lineEnd, from)
  let next = end + betweenLines.length
  const apart = lengths.map((one) => {
    const entries = new KeptEntries(bytes, next, one)
    for (const length of one) next += length + betweenLines.length
    return entries
  })
  return valueOfText(bytes.toString('utf8', from, end), ({ $apart: number }) => {
    if (typeof number !== 'number') return null
    const entries = apart[number]
    if (entries === undefined) throw new SyntaxError(`no entries are kept apart as ${number}`)
    return entries
  })
}
