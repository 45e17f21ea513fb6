import type { PartsHash } from '../hashing.ts'
import type { Bytes } from '../text/bytes.ts'

const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (number) =>
    number > 1 &&
    !Array.from({ length: number }, (_, by) => by).some((by) => by > 1 && number % by === 0),
)

const fractionOf = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0

const constants = Int32Array.from(primes.slice(0, 64), (prime) => fractionOf(Math.cbrt(prime)))

const initial = Int32Array.from(primes.slice(0, 8), (prime) => fractionOf(Math.sqrt(prime)))

const blockBytes = 64

const schedule = new Int32Array(64)

const word = (words: Int32Array, at: number): number => words[at] ?? 0

const spread = (block: Uint8Array, from: number): void => {
  for (let at = 0; at < 16; at += 1) {
    const byte = from + at * 4
    schedule[at] =
      ((block[byte] ?? 0) << 24) |
      ((block[byte + 1] ?? 0) << 16) |
      ((block[byte + 2] ?? 0) << 8) |
      (block[byte + 3] ?? 0)
  }
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [word(schedule, at - 15), word(schedule, at - 2)]
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    schedule[at] = (word(schedule, at - 16) + low + word(schedule, at - 7) + high) | 0
  }
}

const turned = (value: number, by: number): number => (value >>> by) | (value << (32 - by))

const compress = (state: Int32Array, block: Uint8Array, from: number): void => {
  spread(block, from)
  let [a, b, c, d] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)]
  let [e, f, g, h] = [word(state, 4), word(state, 5), word(state, 6), word(state, 7)]
  for (let at = 0; at < 64; at += 1) {
    const first =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        word(constants, at) +
        word(schedule, at)) |
      0
    const second =
      ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  state[0] = (word(state, 0) + a) | 0
  state[1] = (word(state, 1) + b) | 0
  state[2] = (word(state, 2) + c) | 0
  state[3] = (word(state, 3) + d) | 0
  state[4] = (word(state, 4) + e) | 0
  state[5] = (word(state, 5) + f) | 0
  state[6] = (word(state, 6) + g) | 0
  state[7] = (word(state, 7) + h) | 0
}

/** SHA-256 computed part by part. It can begin anew, to be used for one text after another. */
class Sha256 {
  readonly #state = new Int32Array(8)
  readonly #block = new Uint8Array(blockBytes)
  #filled = 0
  #length = 0

  /** Begins a new hash. */
  begin(): void {
    this.#state.set(initial)
    this.#filled = 0
    this.#length = 0
  }

  /** Takes the next part. */
  update(part: Uint8Array): void {
    this.#length += part.length
    let at = 0
    while (at < part.length) {
      if (this.#filled === 0 && part.length - at >= blockBytes) {
        compress(this.#state, part, at)
        at += blockBytes
        continue
      }
      const taken = Math.min(part.length - at, blockBytes - this.#filled)
      for (let byte = 0; byte < taken; byte += 1)
        this.#block[this.#filled + byte] = part[at + byte] ?? 0
      this.#filled += taken
      at += taken
      if (this.#filled === blockBytes) {
        compress(this.#state, this.#block, 0)
        this.#filled = 0
      }
    }
  }

  /** Writes the hash of all parts at an offset. */
  digestInto(into: Uint8Array, at: number): void {
    const block = this.#block
    block.fill(0, this.#filled)
    block[this.#filled] = 0x80
    if (this.#filled >= 56) {
      compress(this.#state, block, 0)
      block.fill(0)
    }
    const high = Math.floor(this.#length / 2 ** 29)
    const low = this.#length * 8
    for (let byte = 0; byte < 4; byte += 1) {
      block[56 + byte] = high >>> (24 - 8 * byte)
      block[60 + byte] = low >>> (24 - 8 * byte)
    }
    compress(this.#state, block, 0)
    for (let byte = 0; byte < 32; byte += 1)
      into[at + byte] = word(this.#state, byte >> 2) >>> (24 - 8 * (byte & 3))
  }
}

/** SHA-256 (FIPS 180-4) part by part, for the page: the browser's own is slow for many short texts. */
export const sha256InParts = (): PartsHash => {
  const parts = new Sha256()
  parts.begin()
  return {
    update: (part) => parts.update(part),
    digest: () => {
      const bytes = new Uint8Array(32)
      parts.digestInto(bytes, 0)
      return bytes
    },
  }
}

const short = new Sha256()

/** Writes the SHA-256 of bytes at an offset. */
export const sha256Into = (bytes: Uint8Array, into: Uint8Array, at: number): void => {
  short.begin()
  short.update(bytes)
  short.digestInto(into, at)
}

/** SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): Bytes => {
  const digest = new Uint8Array(32)
  sha256Into(bytes, digest, 0)
  return digest
}
