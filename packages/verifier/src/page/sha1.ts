import type { Bytes } from '../text/bytes.ts'

const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

const padded = (bytes: Uint8Array): DataView => {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte)
  view.setUint8(bytes.length, 0x80)
  view.setUint32(view.byteLength - 4, bytes.length * 8)
  return view
}

const round = (at: number, b: number, c: number, d: number): number => {
  if (at < 20) return (((b & c) | (~b & d)) + 0x5a827999) | 0
  if (at < 40) return ((b ^ c ^ d) + 0x6ed9eba1) | 0
  if (at < 60) return (((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc) | 0
  return ((b ^ c ^ d) + 0xca62c1d6) | 0
}

/** SHA-1 (FIPS 180-4) of short texts, as ids of version 5 need it. It protects nothing by itself. */
export const sha1 = (bytes: Uint8Array): Bytes => {
  const view = padded(bytes)
  const words = new Int32Array(80)
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  for (let from = 0; from < view.byteLength; from += 64) {
    for (let at = 0; at < 80; at += 1)
      words[at] =
        at < 16
          ? view.getInt32(from + at * 4)
          : turned(
              (words[at - 3] ?? 0) ^
                (words[at - 8] ?? 0) ^
                (words[at - 14] ?? 0) ^
                (words[at - 16] ?? 0),
              1,
            )
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    for (let at = 0; at < 80; at += 1) {
      const next = (turned(a, 5) + round(at, b, c, d) + e + (words[at] ?? 0)) | 0
      e = d
      d = c
      c = turned(b, 30)
      b = a
      a = next
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = ((state[at] ?? 0) + value) | 0
  }
  const hash = new DataView(new ArrayBuffer(20))
  for (const [at, value] of state.entries()) hash.setInt32(at * 4, value)
  return new Uint8Array(hash.buffer)
}
