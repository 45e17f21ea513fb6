import { isAt, utf8 } from './bytes.ts'
import { depthMax } from './canonical.ts'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const minus = 0x2d
const zero = 0x30
const nine = 0x39
const colon = 0x3a
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d
const space = 0x20

/** Bytes from this one on belong to characters of several bytes. */
const several = 0x80

/** From this byte on, characters may sort differently in UTF-8 than in UTF-16, by which keys are sorted. */
const sortsOtherwise = 0xee

/** Integers of up to so many digits are safe; longer ones are left to the full check. */
const digitsMax = 15

/** The result for bytes that are not plain. */
const not = -1

const isBetween = (byte: number | undefined, least: number, most: number): boolean =>
  byte !== undefined && byte >= least && byte <= most

/** Where a character of several bytes ends, by the Unicode Standard's table of well-formed UTF-8 (table 3-7). */
const characterEnd = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1]
  if (first >= 0xc2 && first <= 0xdf) return isBetween(second, 0x80, 0xbf) ? at + 2 : not
  if (first >= 0xe0 && first <= 0xef) {
    // No overlong form, and no surrogate.
    const [least, most] = [first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf]
    return isBetween(second, least, most) && isBetween(bytes[at + 2], 0x80, 0xbf) ? at + 3 : not
  }
  // No overlong form, and nothing beyond U+10FFFF.
  const [least, most] = [first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf]
  const isWhole =
    isBetween(first, 0xf0, 0xf4) &&
    isBetween(second, least, most) &&
    isBetween(bytes[at + 2], 0x80, 0xbf) &&
    isBetween(bytes[at + 3], 0x80, 0xbf)
  return isWhole ? at + 4 : not
}

const stringEnd = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] !== quote) return not
  for (let next = at + 1; next < bytes.length; next += 1) {
    const byte = bytes[next] ?? 0
    if (byte === quote) return next + 1
    if (byte < space || byte === backslash) return not
    if (byte >= several) {
      const end = characterEnd(bytes, next)
      if (end === not) return not
      next = end - 1
    }
  }
  return not
}

const numberEnd = (bytes: Uint8Array, at: number): number => {
  const from = bytes[at] === minus ? at + 1 : at
  let next = from
  while (isBetween(bytes[next], zero, nine)) next += 1
  const digits = next - from
  if (digits < 1 || digits > digitsMax) return not
  // No leading zero, and no negative zero.
  return bytes[from] === zero && (digits > 1 || from > at) ? not : next
}

/** Whether a key, from its opening quote to after its closing one, surely sorts before the key that begins at `other`. */
const isBefore = (bytes: Uint8Array, key: number, keyEnd: number, other: number): boolean => {
  for (let at = 1; ; at += 1) {
    const one = bytes[key + at] ?? 0
    const two = bytes[other + at] ?? 0
    // The key ends here. A quote inside a plain key is impossible, so one in the other key is its end.
    if (key + at === keyEnd - 1) return two !== quote
    if (two === quote || one > two || one >= sortsOtherwise || two >= sortsOtherwise) return false
    if (one < two) return true
  }
}

const listEnd = (bytes: Uint8Array, at: number, depth: number): number => {
  if (depth > depthMax) return not
  if (bytes[at + 1] === closeList) return at + 2
  let next = at + 1
  for (;;) {
    next = plainEnd(bytes, next, depth + 1)
    if (next === not) return not
    const byte = bytes[next]
    if (byte === closeList) return next + 1
    if (byte !== comma) return not
    next += 1
  }
}

const objectEnd = (bytes: Uint8Array, at: number, depth: number): number => {
  if (depth > depthMax) return not
  if (bytes[at + 1] === closeObject) return at + 2
  let [before, beforeEnd] = [not, not]
  let key = at + 1
  for (;;) {
    const keyEnd = stringEnd(bytes, key)
    if (keyEnd === not || bytes[keyEnd] !== colon) return not
    if (before !== not && !isBefore(bytes, before, beforeEnd, key)) return not
    const next = plainEnd(bytes, keyEnd + 1, depth + 1)
    if (next === not) return not
    const byte = bytes[next]
    if (byte === closeObject) return next + 1
    if (byte !== comma) return not
    before = key
    beforeEnd = keyEnd
    key = next + 1
  }
}

const words = ['true', 'false', 'null'].map(utf8)

const wordEnd = (bytes: Uint8Array, at: number): number => {
  for (const word of words) if (isAt(bytes, at, word)) return at + word.length
  return not
}

/**
 * Where the canonical JSON that begins at an offset ends. −1 if there is none, or if it is not plain: it has escapes,
 * long numbers or rare characters in keys. `depth` is how deep the value is nested, 1 at the top.
 */
export const plainEnd = (bytes: Uint8Array, at: number, depth: number): number => {
  const byte = bytes[at] ?? 0
  if (byte === quote) return stringEnd(bytes, at)
  if (byte === openObject) return objectEnd(bytes, at, depth)
  if (byte === openList) return listEnd(bytes, at, depth)
  return byte === minus || isBetween(byte, zero, nine) ? numberEnd(bytes, at) : wordEnd(bytes, at)
}

/** Where a string in canonical JSON ends, with or without escapes. */
const anyStringEnd = (bytes: Uint8Array, at: number): number => {
  let next = at + 1
  while (bytes[next] !== quote) next += bytes[next] === backslash ? 2 : 1
  return next + 1
}

/** Where the value that begins at an offset ends, in bytes that are known to be canonical JSON. */
export const knownEnd = (bytes: Uint8Array, at: number): number => {
  let [next, depth] = [at, 0]
  for (;;) {
    const byte = bytes[next]
    if (byte === quote) next = anyStringEnd(bytes, next)
    else {
      if (byte === openObject || byte === openList) depth += 1
      if (byte === closeObject || byte === closeList) depth -= 1
      next += 1
    }
    const after = bytes[next]
    const isOver = after === comma || after === closeObject || after === closeList
    if (depth === 0 && (isOver || after === undefined)) return next
  }
}
