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

/** How long a list is made that is full: a quarter more, because these lists are long, and are copied quickly. */
const grown = (length: number, least: number): number => Math.max(Math.ceil(1.25 * length), least)

/**
 * Numbers names, which are runs of bytes, in the order in which they come first. A log has millions of them: they are kept
 * side by side, some tens of bytes each, and none as an object.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 14)
  /** Where each name ends in the bytes. */
  #ends = new Uint32Array(1 << 9)
  /** Open addressing, two numbers a slot: that of a name and 1, or 0; and its hash, so that few names are compared. */
  #slots = new Uint32Array(1 << 11)
  /** How many names there are. */
  count = 0

  /** The slot where a name stands, or may be put. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash << 1) & mask
    for (;;) {
      const number = slots[slot] ?? 0
      if (number === 0) return slot
      if (slots[slot + 1] === hash && this.#isAt(number - 1, bytes, start, end)) return slot
      slot = (slot + 2) & mask
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
    return (this.#slots[this.#slotOf(hashOf(bytes, start, end), bytes, start, end)] ?? 0) - 1
  }

  /** The number of a name that comes now, perhaps again. */
  add(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const hash = hashOf(bytes, start, end)
    const slot = this.#slotOf(hash, bytes, start, end)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    this.#keep(bytes, start, end)
    this.#slots[slot] = this.count
    this.#slots[slot + 1] = hash
    // Half of the slots stay free.
    if (this.count * 4 > this.#slots.length) this.#spread()
    return this.count - 1
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#startOf(this.count)
    const to = from + end - start
    if (to > this.#bytes.length) {
      const longer = new Uint8Array(grown(this.#bytes.length, to))
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    if (this.count === this.#ends.length) {
      const longer = new Uint32Array(grown(this.count, 0))
      longer.set(this.#ends)
      this.#ends = longer
    }
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0
    this.#ends[this.count] = to
    this.count += 1
  }

  #spread(): void {
    const before = this.#slots
    const slots = new Uint32Array(2 * before.length)
    const mask = slots.length - 1
    for (let at = 0; at < before.length; at += 2) {
      const [number, hash] = [before[at] ?? 0, before[at + 1] ?? 0]
      if (number === 0) continue
      let slot = (hash << 1) & mask
      while (slots[slot] !== 0) slot = (slot + 2) & mask
      slots[slot] = number
      slots[slot + 1] = hash
    }
    this.#slots = slots
  }
}
