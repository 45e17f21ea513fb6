import { createHash } from 'node:crypto'

/** A run of the log in columns. */
export interface Segment {
  readonly header: SegmentHeader
  /** Of each fact, in the order of the log: its position, counted from the first of the segment. */
  readonly offset: Uint32Array
  /** The day from which it counts; see `dayNumber`. */
  readonly day: Uint32Array
  readonly skeleton: Uint32Array
  /** One more than the number of its document; 0 for none. */
  readonly document: Uint32Array
  /** Where its legs end, which is where those of the next begin. */
  readonly legEnd: Uint32Array
  /** Of each leg: the head. */
  readonly head: Uint32Array
  readonly pence: BigInt64Array
  /** Events that are folded as they are, by group: JSON texts of lists. */
  readonly wholes: ReadonlyMap<string, Uint8Array>
}

/** What the columns of a segment refer to, and what they were derived from. */
export interface SegmentHeader {
  readonly first: number
  /** How many events of the log it covers. */
  readonly length: number
  /** Root of the tree of all events up to its last, in base64; empty where the store keeps no tree. */
  readonly root: string
  /** Types and schema versions of the events that it was derived from. */
  readonly shapes: string
  /** Position of the last event up to its end that closed or opened a period; -1 without any. */
  readonly lastClosing: number
  readonly skeletons: readonly string[]
  readonly heads: readonly (readonly [costCentre: string, subjective: string])[]
  readonly documents: readonly string[]
  readonly facts: number
  readonly legs: number
  /** Each group of whole events with the bytes of its text, in their order. */
  readonly groups: readonly (readonly [group: string, bytes: number])[]
}

/** Raised with every change of what columns hold or how: columns of another version are never read. */
export const columnsVersion = 1

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Every segment begins with the SHA-256 of what follows it. */
const digestBytes = 32

const lengthAt = digestBytes

const headerAt = digestBytes + 8

const digestOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes.subarray(digestBytes)).digest()

/** The bytes of a segment; the same events always give the same. */
export const encodeSegment = (segment: Segment): Uint8Array => {
  const header = Buffer.from(JSON.stringify(segment.header))
  const { pence, offset, day, skeleton, document, legEnd, head, wholes } = segment
  const columns = [pence, offset, day, skeleton, document, legEnd, head].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  )
  const parts = [...columns, ...wholes.values()]
  const size = parts.reduce((so, { length }) => so + length, 0)
  const bytes = new Uint8Array(headerAt + align(header.length) + size)
  new DataView(bytes.buffer).setUint32(lengthAt, header.length, true)
  bytes.set(header, headerAt)
  let at = headerAt + align(header.length)
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  bytes.set(digestOf(bytes))
  return bytes
}

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

const headerOf = (text: string): SegmentHeader => JSON.parse(text)

/**
 * The segment of some bytes; throws where they are damaged. On a machine whose numbers stand the other way round nothing
 * can be read, and everything is derived anew.
 */
export const decodeSegment = (stored: Uint8Array): Segment => {
  if (!isLittleEndian) throw new RangeError('Cannot read columns on this machine')
  // A copy of its own: columns must begin at a multiple of eight.
  const bytes = new Uint8Array(stored.length)
  bytes.set(stored)
  if (
    bytes.length < headerAt ||
    Buffer.compare(bytes.subarray(0, digestBytes), digestOf(bytes)) !== 0
  )
    throw new RangeError('Cannot read columns: they do not have their digest')
  const { buffer } = bytes
  const headerLength = new DataView(buffer).getUint32(lengthAt, true)
  const header = headerOf(Buffer.from(buffer, headerAt, headerLength).toString())
  const { facts, legs, groups } = header
  let at = headerAt + align(headerLength)
  const take = (size: number): number => {
    at += size
    return at - size
  }
  const numbers = (count: number): Uint32Array => new Uint32Array(buffer, take(count * 4), count)
  return {
    header,
    pence: new BigInt64Array(buffer, take(legs * 8), legs),
    offset: numbers(facts),
    day: numbers(facts),
    skeleton: numbers(facts),
    document: numbers(facts),
    legEnd: numbers(facts),
    head: numbers(legs),
    wholes: new Map(
      groups.map(([group, size]) => [group, new Uint8Array(buffer, take(size), size)]),
    ),
  }
}

/** A date as a number that sorts like it. */
export const dayNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10))
