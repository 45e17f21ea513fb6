import type { ByteWriter } from '../text/byte-writer.ts'
import { isAt, textOfUtf8, utf8 } from '../text/bytes.ts'

/** The fields of an envelope by their numbers, in the order of its canonical form. */
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

/** What stands before the value of each field. */
const beginnings = Object.keys(fields).map((name, at) => utf8(`${at === 0 ? '{' : ','}"${name}":`))

/** How many numbers say where the fields of a line stand. */
const spansLength = 2 * beginnings.length

/** How many digits the hash of what an event says has. */
const bodyHashLength = 64

const closeObject = 0x7d
const zero = 0x30

/** What is found of lines by themselves, side by side: plain data, which another thread can be given. */
export interface FoundOfLines {
  /** Where the value of each field begins and ends, one after the other. */
  readonly spans: Uint32Array<ArrayBuffer>
  /** The hashes of what the events say, in hex. */
  readonly bodyHashes: Uint8Array<ArrayBuffer>
}

/** Room for what is found of so many lines. */
export const roomForFound = (count: number): FoundOfLines => ({
  spans: new Uint32Array(spansLength * count),
  bodyHashes: new Uint8Array(bodyHashLength * count),
})

/** Says where the value ends that begins at a place of bytes; −1 where none does. */
export type ValueEnd = (bytes: Uint8Array, at: number) => number

/**
 * A line of a log: its bytes, and where in them the value of each field stands, a text with its quotes. Of canonical JSON
 * values are the same where their bytes are, so hardly any is made a text. One line is filled with event after event.
 */
export class EventLine {
  /** The preimage, and after it a zero, which ends whatever is looked for. */
  bytes = new Uint8Array(1 << 10)
  length = 0
  position = 0
  /** The number that the name of its type has, and that of its stream, once they are known. */
  type = -1
  stream = -1
  #found = roomForFound(1)
  #spansAt = 0
  #bodyHashAt = 0

  /** Has what is found of it kept at a number among other lines, or finds it there. */
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

  /** Finds where the values stand; false where this is no object of the fourteen fields in their order. */
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

  /** Keeps the hash of what the event says. */
  keepBodyHash(hex: string): void {
    const { bodyHashes } = this.#found
    for (let at = 0; at < bodyHashLength; at += 1)
      bodyHashes[this.#bodyHashAt + at] = hex.charCodeAt(at)
  }

  /** Puts that hash to other bytes. */
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

  /** What is hashed, until the next preimage is put in. */
  get preimage(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** Whether the value of a field is spelt so. */
  is(field: Field, spelt: Uint8Array): boolean {
    const [start, end] = [this.start(field), this.end(field)]
    return end - start === spelt.length && isAt(this.bytes, start, spelt)
  }

  /** The value of a field as it is spelt. */
  spelt(field: Field): string {
    return textOfUtf8(this.bytes.subarray(this.start(field), this.end(field))) ?? ''
  }

  /** The value of a field that holds a text. */
  text(field: Field): string {
    return String(JSON.parse(this.spelt(field)))
  }

  /** The revision in its stream. */
  get revision(): number {
    let revision = 0
    for (let at = this.start(fields.revision); at < this.end(fields.revision); at += 1)
      revision = 10 * revision + ((this.bytes[at] ?? 0) - zero)
    return revision
  }

  /** Whether all that stands before a field is what stands there in another line. */
  beginsAs(other: EventLine, field: Field): boolean {
    const end = this.start(field)
    if (end !== other.start(field)) return false
    for (let at = 0; at < end; at += 1) if (this.bytes[at] !== other.bytes[at]) return false
    return true
  }
}
