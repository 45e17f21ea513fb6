import { textOfUtf8 } from '../text/bytes.ts'

/** Hashes four bytes at a time, and then the rest. */
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

/** The slot where the search for a hash begins, from the upper bits of the hash. */
const firstSlot = (hash: number, slots: number): number => Math.floor((hash / 2 ** 32) * slots)

/** The tag of a slot, from the lower bits of its name's hash. It is never 0, which marks a free slot. */
const tagOf = (hash: number): number => hash & 0xff || 1

/** The new length of a full list. Only a quarter more: these lists are long, and copying them is quick. */
const grown = (length: number, least: number): number => Math.max(Math.ceil(1.25 * length), least)

/** The share of the slots that may be taken before half as many are added. */
const takenMost = 0.75

/**
 * Numbers names, which are runs of bytes, in the order in which they first come. A log has millions of them, so they
 * are kept side by side, at some tens of bytes each, and not as objects.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 14)
  /** Where each name ends in the bytes. */
  #ends = new Uint32Array(1 << 9)
  /** Open addressing: each slot has the number of a name, and a tag that spares most comparisons. */
  #slots = new Uint32Array(1 << 10)
  #tags = new Uint8Array(1 << 10)
  /** How many names there are. */
  count = 0

  /** The slot that holds a name with this hash, or the free slot where it may be put. */
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

  /** The name with a number, as a text. */
  nameOf(number: number): string {
    const name = this.#bytes.subarray(this.#startOf(number), this.#ends[number] ?? 0)
    return textOfUtf8(name) ?? ''
  }

  /** The number of the name between two offsets of bytes, −1 if it has not come. */
  numberOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const slot = this.#slotOf(hashOf(bytes, start, end), bytes, start, end)
    return this.#tags[slot] === 0 ? -1 : (this.#slots[slot] ?? 0)
  }

  /** The number of the name between two offsets of bytes, which is added if it is new. */
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
    // `transfer` frees the old buffer at once rather than at the next garbage collection.
    if (to > this.#bytes.length)
      this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(grown(this.#bytes.length, to)))
    if (this.count === this.#ends.length)
      this.#ends = new Uint32Array(this.#ends.buffer.transfer(4 * grown(this.count, 0)))
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0
    this.#ends[this.count] = to
    this.count += 1
  }

  /** Makes more slots and puts all names into them. Hashes are not kept, so they are computed again. */
  #spread(): void {
    const length = Math.ceil(1.5 * this.#slots.length)
    // The old slots are not needed any more: this frees them at once.
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
