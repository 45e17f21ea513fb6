import { hexOf } from '../text/bytes.ts'

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

const words = new Int32Array(80)

let block = new DataView(new ArrayBuffer(1 << 12))

/** Puts bytes and the padding of the algorithm into `block`, and returns their length together. */
const pad = (bytes: Uint8Array): number => {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  if (block.byteLength < length) block = new DataView(new ArrayBuffer(2 * length))
  const padded = new Uint8Array(block.buffer)
  padded.set(bytes)
  padded.fill(0, bytes.length, length)
  padded[bytes.length] = 0x80
  block.setUint32(length - 4, bytes.length * 8)
  return length
}

const round = (at: number, b: number, c: number, d: number): number => {
  if (at < 20) return (((b & c) | (~b & d)) + 0x5a827999) | 0
  if (at < 40) return ((b ^ c ^ d) + 0x6ed9eba1) | 0
  if (at < 60) return (((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc) | 0
  return ((b ^ c ^ d) + 0xca62c1d6) | 0
}

const spread = (from: number): void => {
  for (let at = 0; at < 16; at += 1) words[at] = block.getInt32(from + at * 4)
  for (let at = 16; at < 80; at += 1)
    words[at] = turned(
      (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0),
      1,
    )
}

/** SHA-1 (FIPS 180-4) of short bytes, in hex, for UUIDs of version 5. Nothing relies on it for security. */
export const sha1Hex = (bytes: Uint8Array): string => {
  const length = pad(bytes)
  const hash = new DataView(new ArrayBuffer(20))
  let [h0, h1, h2, h3, h4] = [
    0x67452301,
    0xefcdab89 | 0,
    0x98badcfe | 0,
    0x10325476,
    0xc3d2e1f0 | 0,
  ]
  for (let from = 0; from < length; from += 64) {
    spread(from)
    let [a, b, c, d, e] = [h0, h1, h2, h3, h4]
    for (let at = 0; at < 80; at += 1) {
      const next = (turned(a, 5) + round(at, b, c, d) + e + (words[at] ?? 0)) | 0
      e = d
      d = c
      c = turned(b, 30)
      b = a
      a = next
    }
    h0 = (h0 + a) | 0
    h1 = (h1 + b) | 0
    h2 = (h2 + c) | 0
    h3 = (h3 + d) | 0
    h4 = (h4 + e) | 0
  }
  for (const [at, value] of [h0, h1, h2, h3, h4].entries()) hash.setInt32(at * 4, value)
  return hexOf(new Uint8Array(hash.buffer))
}
