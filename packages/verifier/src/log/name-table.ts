import { textOfUtf8 } from '../text/bytes.ts'

/** Four bytes at a time, and then the rest. */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    const high = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8)
    hash = Math.imul(hash ^ low ^ (high << 16), 0x2c1b3c6d)
    hash ^= hash >>> 15
  }
  for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The slot where a name of a hash is looked for first: by the upper bits of the hash. */
const firstSlot = (hash: number, slots: number): number => Math.floor((hash / 2 ** 32) * slots)

/** What a slot shows of the hash of its name, from its lower bits: never 0, which a free slot shows. */
const tagOf = (hash: number): number => hash & 0xff || 1

/** How long a list is made that is full: a quarter more, because these lists are long, and are copied quickly. */
const grown = (length: number, least: number): number => Math.max(Math.ceil(1.25 * length), least)

/** How many of the slots are taken at most, before there are half as many more. */
const takenMost = 0.75

/**
 * Numbers names, which are runs of bytes, in the order in which they come first. A log has millions of them: they are kept
 * side by side, some tens of bytes each, and none as an object.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 14)
  /** Where each name ends in the bytes. */
  #ends = new Uint32Array(1 << 9)
  /** Open addressing: the number of the name in each slot, and its tag, so that few names are compared. */
  #slots = new Uint32Array(1 << 10)
  #tags = new Uint8Array(1 << 10)
  /** How many names there are. */
  count = 0

  /** The slot where a name of a hash stands, or may be put. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const tags = this.#tags
    const tag = tagOf(hash)
    let slot = firstSlot(hash, tags.length)
    for (;;) {
      const found = tags[slot]
      if (found === 0) return slot
      if (found === tag && this.#isAt(this.#slots[slot] ?? 0, bytes, start, end)) return slot
      slot = slot + 1 === tags.length ? 0 : slot + 1
    }
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }

  #isAt(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#bytes
    const from = this.#startOf(number)
    if ((this.#ends[number] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (known[from + at - start] !== bytes[at]) return false
    return true
  }

  /** The name of a number, as a text. */
  nameOf(number: number): string {
    const name = this.#bytes.subarray(this.#startOf(number), this.#ends[number] ?? 0)
    return textOfUtf8(name) ?? ''
  }

  /** The number of the name that stands at a place of bytes, −1 where it did not come. */
  numberOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const slot = this.#slotOf(hashOf(bytes, start, end), bytes, start, end)
    return this.#tags[slot] === 0 ? -1 : (this.#slots[slot] ?? 0)
  }

  /** The number of a name that comes now, perhaps again. */
  add(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const hash = hashOf(bytes, start, end)
    const slot = this.#slotOf(hash, bytes, start, end)
    if (this.#tags[slot] !== 0) return this.#slots[slot] ?? 0
    const number = this.count
    this.#keep(bytes, start, end)
    this.#take(slot, number, hash)
    if (this.count > takenMost * this.#slots.length) this.#spread()
    return number
  }

  #take(slot: number, number: number, hash: number): void {
    this.#slots[slot] = number
    this.#tags[slot] = tagOf(hash)
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#startOf(this.count)
    const to = from + end - start
    // What is transferred is let go at once, and not when garbage is collected.
    if (to > this.#bytes.length)
      this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(grown(this.#bytes.length, to)))
    if (this.count === this.#ends.length)
      this.#ends = new Uint32Array(this.#ends.buffer.transfer(4 * grown(this.count, 0)))
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0
    this.#ends[this.count] = to
    this.count += 1
  }

  /** Makes more slots, and puts the names into them by their hashes, which are not kept. */
  #spread(): void {
    const length = Math.ceil(1.5 * this.#slots.length)
    // Nobody looks into the slots before: they are let go at once.
    this.#slots.buffer.transfer(0)
    this.#slots = new Uint32Array(length)
    this.#tags = new Uint8Array(length)
    for (let number = 0; number < this.count; number += 1) {
      const hash = hashOf(this.#bytes, this.#startOf(number), this.#ends[number] ?? 0)
      let slot = firstSlot(hash, length)
      while (this.#tags[slot] !== 0) slot = slot + 1 === length ? 0 : slot + 1
      this.#take(slot, number, hash)
    }
  }
}
