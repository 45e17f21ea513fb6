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
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
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
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries())
    state[at] = (word(state, at) + value) | 0
}

/** SHA-256 of what comes in parts (FIPS 180-4), for pages, where the browser's own is not for many small texts. */
export const sha256InParts = (): PartsHash => {
  const state = initial.slice()
  const block = new Uint8Array(blockBytes)
  let filled = 0
  let length = 0
  const update = (part: Uint8Array): void => {
    length += part.length
    let at = 0
    while (at < part.length) {
      if (filled === 0 && part.length - at >= blockBytes) {
        compress(state, part, at)
        at += blockBytes
        continue
      }
      const taken = part.subarray(at, at + blockBytes - filled)
      block.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled === blockBytes) {
        compress(state, block, 0)
        filled = 0
      }
    }
  }
  const digest = (): Bytes => {
    const bits = length * 8
    const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8)
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    view.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(padding.length - 4, bits >>> 0)
    update(padding)
    const bytes = new DataView(new ArrayBuffer(32))
    for (const [at, value] of state.entries()) bytes.setInt32(at * 4, value)
    return new Uint8Array(bytes.buffer)
  }
  return { update, digest }
}

/** SHA-256 of bytes. */
export const sha256 = (bytes: Uint8Array): Bytes => {
  const parts = sha256InParts()
  parts.update(bytes)
  return parts.digest()
}
