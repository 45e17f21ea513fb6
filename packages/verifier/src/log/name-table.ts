/** Writes a name as bytes, no two names alike; returns how many. */
export type Spelling = (name: string, into: Uint8Array) => number

/** A name of ASCII, as itself. */
export const asText: Spelling = (name, into) => {
  for (let at = 0; at < name.length; at += 1) into[at] = name.charCodeAt(at)
  return name.length
}

const digitOf = (code: number): number => (code > 0x60 ? code - 0x57 : code - 0x30)

/** A UUID in lower case, as its sixteen bytes. */
export const asUuid: Spelling = (name, into) => {
  let length = 0
  for (let at = 0; at < name.length; at += 2) {
    if (name.charCodeAt(at) === 0x2d) at += 1
    into[length] = (digitOf(name.charCodeAt(at)) << 4) | digitOf(name.charCodeAt(at + 1))
    length += 1
  }
  return length
}

const nameMax = 256

const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/**
 * Numbers names in the order in which they come first. A log has millions of them: they are kept as bytes side by side, some
 * tens of bytes each, and none as an object.
 */
export class NameTable {
  readonly #spelling: Spelling
  readonly #spelt = new Uint8Array(nameMax)
  #bytes = new Uint8Array(1 << 14)
  /** Where each name ends in the bytes. */
  #ends = new Uint32Array(1 << 9)
  /** Open addressing: the number of a name and 1, or 0. */
  #slots = new Uint32Array(1 << 10)
  /** How many names there are. */
  count = 0

  constructor(spelling: Spelling) {
    this.#spelling = spelling
  }

  /** The slot where the spelt name stands, or may be put. */
  #slotOf(length: number): number {
    const mask = this.#slots.length - 1
    let slot = hashOf(this.#spelt, 0, length) & mask
    for (;;) {
      const number = this.#slots[slot] ?? 0
      if (number === 0 || this.#isAt(number - 1, length)) return slot
      slot = (slot + 1) & mask
    }
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }

  #isAt(number: number, length: number): boolean {
    const start = this.#startOf(number)
    if ((this.#ends[number] ?? 0) - start !== length) return false
    for (let at = 0; at < length; at += 1)
      if (this.#bytes[start + at] !== this.#spelt[at]) return false
    return true
  }

  /** The number of a name, −1 where it did not come. */
  numberOf(name: string): number {
    const length = this.#spelling(name, this.#spelt)
    return (this.#slots[this.#slotOf(length)] ?? 0) - 1
  }

  /** The number of a name that comes now, perhaps again. */
  add(name: string): number {
    const length = this.#spelling(name, this.#spelt)
    const slot = this.#slotOf(length)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    const number = this.count
    const start = this.#startOf(number)
    this.#makeRoom(start + length)
    this.#bytes.set(this.#spelt.subarray(0, length), start)
    this.#ends[number] = start + length
    this.#slots[slot] = number + 1
    this.count += 1
    if (this.count * 4 > this.#slots.length * 3) this.#spread()
    return number
  }

  #makeRoom(length: number): void {
    if (length > this.#bytes.length) {
      const bytes = new Uint8Array(2 * this.#bytes.length)
      bytes.set(this.#bytes)
      this.#bytes = bytes
    }
    if (this.count < this.#ends.length) return
    const ends = new Uint32Array(2 * this.#ends.length)
    ends.set(this.#ends)
    this.#ends = ends
  }

  #spread(): void {
    const slots = new Uint32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number += 1) {
      let slot = hashOf(this.#bytes, this.#startOf(number), this.#ends[number] ?? 0) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}
