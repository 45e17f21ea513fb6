import { createHash } from 'node:crypto'

/** What every segment says about itself: the run of the log that it covers, and what it was derived from. */
export interface RunHeader {
  readonly first: number
  /** How many events of the log it covers. */
  readonly length: number
  /** Root of the tree of all events up to its last, in base64; empty if the store keeps no tree. */
  readonly root: string
  /** Types and schema versions of the events that it was derived from. */
  readonly shapes: string
}

/** The numbers of a column, or the bytes of a text. */
type Column = Uint32Array | BigInt64Array | Uint8Array

const align = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** A segment begins with the SHA-256 of the rest. */
const digestBytes = 32

const lengthAt = digestBytes

const headerAt = digestBytes + 8

const digestOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes.subarray(digestBytes)).digest()

/**
 * The bytes of a header and columns. Columns of eight-byte numbers must come first and texts last, so that all are
 * aligned.
 */
export const segmentBytes = (header: RunHeader, columns: readonly Column[]): Uint8Array => {
  const head = Buffer.from(JSON.stringify(header))
  const size = columns.reduce((so, { byteLength }) => so + byteLength, 0)
  const bytes = new Uint8Array(headerAt + align(head.length) + size)
  new DataView(bytes.buffer).setUint32(lengthAt, head.length, true)
  bytes.set(head, headerAt)
  let at = headerAt + align(head.length)
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  bytes.set(digestOf(bytes))
  return bytes
}

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** Reads the columns of a segment one after the other, each as a view of its bytes. */
export class SegmentReader<Header extends RunHeader> {
  readonly header: Header
  readonly #buffer: ArrayBuffer
  #at: number

  /** Throws if the bytes are damaged, and on a big-endian machine, which derives all segments itself. */
  constructor(stored: Uint8Array) {
    if (!isLittleEndian) throw new RangeError('Cannot read columns on this machine')
    // Copied, because columns must begin at a multiple of eight.
    const bytes = new Uint8Array(stored.length)
    bytes.set(stored)
    if (
      bytes.length < headerAt ||
      Buffer.compare(bytes.subarray(0, digestBytes), digestOf(bytes)) !== 0
    )
      throw new RangeError('Cannot read columns: they do not have their digest')
    this.#buffer = bytes.buffer
    const length = new DataView(this.#buffer).getUint32(lengthAt, true)
    this.header = JSON.parse(Buffer.from(this.#buffer, headerAt, length).toString())
    this.#at = headerAt + align(length)
  }

  /** The next column, of `count` whole numbers below 2³². */
  numbers(count: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#take(count * 4), count)
  }

  /** The next column, of `count` amounts. */
  amounts(count: number): BigInt64Array {
    return new BigInt64Array(this.#buffer, this.#take(count * 8), count)
  }

  /** The next text, of `size` bytes. */
  text(size: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(size), size)
  }

  #take(size: number): number {
    this.#at += size
    return this.#at - size
  }
}
