/** Writes a name as whole numbers of 32 bits, no two names alike; returns how many. */
export type Spelling = (name: string, into: Uint32Array) => number

/** A name of ASCII without zero bytes, four characters a number. */
export const asText: Spelling = (name, into) => {
  let length = 0
  for (let at = 0; at < name.length; at += 4) {
    // What is beyond the end is NaN, which these operators take as 0.
    into[length] =
      name.charCodeAt(at) |
      (name.charCodeAt(at + 1) << 8) |
      (name.charCodeAt(at + 2) << 16) |
      (name.charCodeAt(at + 3) << 24)
    length += 1
  }
  return length
}

const hyphen = 0x2d

const digitOf = (code: number): number => (code > 0x60 ? code - 0x57 : code - 0x30)

/** A UUID in lower case, as its 128 bits. */
export const asUuid: Spelling = (name, into) => {
  let [word, digits] = [0, 0]
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    if (code === hyphen) continue
    word = (word << 4) | digitOf(code)
    digits += 1
    if (digits % 8 === 0) into[digits / 8 - 1] = word
  }
  return digits / 8
}

const wordsMax = 64

const hashOf = (words: Uint32Array, length: number): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < length; at += 1) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x2c1b3c6d)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/**
 * Numbers names in the order in which they come first. A log has millions of them: they are kept side by side in a few
 * lists of numbers, some tens of bytes each, and none as an object.
 */
export class NameTable {
  readonly #spelling: Spelling
  readonly #spelt = new Uint32Array(wordsMax)
  #words = new Uint32Array(1 << 12)
  /** Where each name ends in the words. */
  #ends = new Uint32Array(1 << 9)
  /** Open addressing, two numbers a slot: that of a name and 1, or 0; and its hash, so that few names are compared. */
  #slots = new Uint32Array(1 << 11)
  /** How many names there are. */
  count = 0

  constructor(spelling: Spelling) {
    this.#spelling = spelling
  }

  /** The slot where the spelt name of a hash stands, or may be put. */
  #slotOf(hash: number, length: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = (hash << 1) & mask
    for (;;) {
      const number = slots[slot] ?? 0
      if (number === 0 || (slots[slot + 1] === hash && this.#isAt(number - 1, length))) return slot
      slot = (slot + 2) & mask
    }
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0)
  }

  #isAt(number: number, length: number): boolean {
    const start = this.#startOf(number)
    if ((this.#ends[number] ?? 0) - start !== length) return false
    for (let at = 0; at < length; at += 1)
      if (this.#words[start + at] !== this.#spelt[at]) return false
    return true
  }

  /** The number of a name, −1 where it did not come. */
  numberOf(name: string): number {
    const length = this.#spelling(name, this.#spelt)
    return (this.#slots[this.#slotOf(hashOf(this.#spelt, length), length)] ?? 0) - 1
  }

  /** The number of a name that comes now, perhaps again. */
  add(name: string): number {
    const length = this.#spelling(name, this.#spelt)
    const hash = hashOf(this.#spelt, length)
    const slot = this.#slotOf(hash, length)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    const number = this.count
    const start = this.#startOf(number)
    this.#makeRoom(start + length)
    for (let at = 0; at < length; at += 1) this.#words[start + at] = this.#spelt[at] ?? 0
    this.#ends[number] = start + length
    this.#slots[slot] = number + 1
    this.#slots[slot + 1] = hash
    this.count += 1
    // Half of the slots stay free.
    if (this.count * 4 > this.#slots.length) this.#spread()
    return number
  }

  #makeRoom(length: number): void {
    if (length > this.#words.length) this.#words = doubled(this.#words)
    if (this.count === this.#ends.length) this.#ends = doubled(this.#ends)
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

const doubled = (words: Uint32Array): Uint32Array<ArrayBuffer> => {
  const longer = new Uint32Array(2 * words.length)
  longer.set(words)
  return longer
}
