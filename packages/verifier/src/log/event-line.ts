import type { ByteWriter } from '../text/byte-writer.ts'
import { isAt, textOfUtf8, utf8 } from '../text/bytes.ts'

/** The fields of an envelope, numbered in the order of its canonical form. */
export const fields = {
  actor: 0,
  causationId: 1,
  commandHash: 2,
  commandId: 3,
  context: 4,
  correlationId: 5,
  data: 6,
  effectiveOn: 7,
  id: 8,
  recordedAt: 9,
  revision: 10,
  schemaVersion: 11,
  stream: 12,
  type: 13,
} as const

/** The number of a field. */
export type Field = (typeof fields)[keyof typeof fields]

/** The bytes before the value of each field. */
const beginnings = Object.keys(fields).map((name, at) => utf8(`${at === 0 ? '{' : ','}"${name}":`))

/** Numbers needed for where the values of a line begin and end. */
const spansLength = 2 * beginnings.length

/** Hex digits of the hash of an event's body. */
const bodyHashLength = 64

const closeObject = 0x7d
const zero = 0x30

/** What was found in each of several lines by itself, as plain data that can be sent to another thread. */
export interface FoundOfLines {
  /** For each line, where the value of each field begins and ends. */
  readonly spans: Uint32Array<ArrayBuffer>
  /** For each line, the hash of the event's body, in hex. */
  readonly bodyHashes: Uint8Array<ArrayBuffer>
}

/** Room for what is found in so many lines. */
export const roomForFound = (count: number): FoundOfLines => ({
  spans: new Uint32Array(spansLength * count),
  bodyHashes: new Uint8Array(bodyHashLength * count),
})

/** Where the value ends that begins at an offset of bytes; −1 if there is none. */
export type ValueEnd = (bytes: Uint8Array, at: number) => number

/**
 * A line of a log: its bytes, and where in them the value of each field is, a text including its quotes. Values in
 * canonical JSON are equal exactly when their bytes are, so hardly any is ever decoded. A line is used again for one
 * event after another.
 */
export class EventLine {
  /** The preimage and a zero after it, at which every search ends. */
  bytes = new Uint8Array(1 << 10)
  length = 0
  position = 0
  /** The numbers of the names of its type and its stream, once they are known. */
  type = -1
  stream = -1
  #found = roomForFound(1)
  #spansAt = 0
  #bodyHashAt = 0

  /** Uses the room of line `number` in `found` for what is found in this line; another thread may have filled it. */
  keepIn(found: FoundOfLines, number: number): void {
    this.#found = found
    this.#spansAt = spansLength * number
    this.#bodyHashAt = bodyHashLength * number
  }

  /** Takes the preimage at a position. */
  put(preimage: Uint8Array, position: number): void {
    if (preimage.length >= this.bytes.length) this.bytes = new Uint8Array(2 * preimage.length)
    this.bytes.set(preimage)
    this.bytes[preimage.length] = 0
    this.length = preimage.length
    this.position = position
  }

  /** Finds where the values are; false unless this is an object of the fourteen fields in their order. */
  locate(valueEnds: readonly ValueEnd[]): boolean {
    const { bytes } = this
    const { spans } = this.#found
    let at = 0
    for (let field = 0; field < beginnings.length; field += 1) {
      const beginning = beginnings[field] ?? bytes
      if (!isAt(bytes, at, beginning)) return false
      at += beginning.length
      spans[this.#spansAt + 2 * field] = at
      at = valueEnds[field]?.(bytes, at) ?? -1
      if (at < 0) return false
      spans[this.#spansAt + 2 * field + 1] = at
    }
    return bytes[at] === closeObject && at + 1 === this.length
  }

  /** Keeps the hash of the event's body. */
  keepBodyHash(hex: string): void {
    const { bodyHashes } = this.#found
    for (let at = 0; at < bodyHashLength; at += 1)
      bodyHashes[this.#bodyHashAt + at] = hex.charCodeAt(at)
  }

  /** Appends the hash of the event's body to other bytes. */
  putBodyHash(into: ByteWriter): void {
    into.put(this.#found.bodyHashes, this.#bodyHashAt, this.#bodyHashAt + bodyHashLength)
  }

  /** Where the value of a field begins. */
  start(field: Field): number {
    return this.#found.spans[this.#spansAt + 2 * field] ?? 0
  }

  /** Where the value of a field ends. */
  end(field: Field): number {
    return this.#found.spans[this.#spansAt + 2 * field + 1] ?? 0
  }

  /** The bytes that are hashed; valid until the next preimage is put in. */
  get preimage(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** Whether the value of a field has exactly these bytes. */
  is(field: Field, spelt: Uint8Array): boolean {
    const [start, end] = [this.start(field), this.end(field)]
    return end - start === spelt.length && isAt(this.bytes, start, spelt)
  }

  /** The value of a field as JSON text. */
  spelt(field: Field): string {
    return textOfUtf8(this.bytes.subarray(this.start(field), this.end(field))) ?? ''
  }

  /** The value of a field that holds a text. */
  text(field: Field): string {
    return String(JSON.parse(this.spelt(field)))
  }

  /** The revision of the event in its stream. */
  get revision(): number {
    let revision = 0
    for (let at = this.start(fields.revision); at < this.end(fields.revision); at += 1)
      revision = 10 * revision + ((this.bytes[at] ?? 0) - zero)
    return revision
  }

  /** Whether everything before a field is the same as in another line. */
  beginsAs(other: EventLine, field: Field): boolean {
    const end = this.start(field)
    if (end !== other.start(field)) return false
    for (let at = 0; at < end; at += 1) if (this.bytes[at] !== other.bytes[at]) return false
    return true
  }
}
