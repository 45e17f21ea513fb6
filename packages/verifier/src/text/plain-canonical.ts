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

/** Numbers of so many digits are whole and safe; longer ones are looked at the long way. */
const digitsMax = 15

/** What is said of a text that is not plain. */
const not = -1

const stringEnd = (text: string, at: number): number => {
  if (text.charCodeAt(at) !== quote) return not
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next)
    if (code === quote) return next + 1
    if (code === backslash || code < space) return not
  }
  return not
}

const numberEnd = (text: string, at: number): number => {
  const from = text.charCodeAt(at) === minus ? at + 1 : at
  let next = from
  for (; ; next += 1) {
    const code = text.charCodeAt(next)
    if (!(code >= zero && code <= nine)) break
  }
  const digits = next - from
  if (digits < 1 || digits > digitsMax) return not
  // No leading zero, and no zero below zero.
  return text.charCodeAt(from) === zero && (digits > 1 || from > at) ? not : next
}

/** Whether a key, both ends being its quotes, sorts before another one. */
const isBefore = (text: string, key: number, keyEnd: number, other: number): boolean => {
  for (let at = 1; ; at += 1) {
    const [one, two] = [text.charCodeAt(key + at), text.charCodeAt(other + at)]
    // A quote within a key is never plain, so it is the end.
    if (key + at === keyEnd - 1) return two !== quote
    if (two === quote || one > two) return false
    if (one < two) return true
  }
}

const listEnd = (text: string, at: number, depth: number): number => {
  if (depth > depthMax) return not
  if (text.charCodeAt(at + 1) === closeList) return at + 2
  let next = at + 1
  for (;;) {
    next = plainEnd(text, next, depth + 1)
    if (next === not) return not
    const code = text.charCodeAt(next)
    if (code === closeList) return next + 1
    if (code !== comma) return not
    next += 1
  }
}

const objectEnd = (text: string, at: number, depth: number): number => {
  if (depth > depthMax) return not
  if (text.charCodeAt(at + 1) === closeObject) return at + 2
  let [before, beforeEnd] = [not, not]
  let key = at + 1
  for (;;) {
    const keyEnd = stringEnd(text, key)
    if (keyEnd === not || text.charCodeAt(keyEnd) !== colon) return not
    if (before !== not && !isBefore(text, before, beforeEnd, key)) return not
    const next = plainEnd(text, keyEnd + 1, depth + 1)
    if (next === not) return not
    const code = text.charCodeAt(next)
    if (code === closeObject) return next + 1
    if (code !== comma) return not
    before = key
    beforeEnd = keyEnd
    key = next + 1
  }
}

const words = ['true', 'false', 'null'] as const

const wordEnd = (text: string, at: number): number => {
  for (const word of words) if (text.startsWith(word, at)) return at + word.length
  return not
}

/**
 * Where the canonical JSON that begins at a place of a text ends, its lists and objects being so deep; −1 where there is none,
 * or one that is not plain: with escapes or long numbers. The text must be well-formed.
 */
export const plainEnd = (text: string, at: number, depth: number): number => {
  const code = text.charCodeAt(at)
  if (code === quote) return stringEnd(text, at)
  if (code === openObject) return objectEnd(text, at, depth)
  if (code === openList) return listEnd(text, at, depth)
  return code === minus || (code >= zero && code <= nine) ? numberEnd(text, at) : wordEnd(text, at)
}
