import { utf8 } from '../text/bytes.ts'
import { plainEnd } from '../text/plain-canonical.ts'
import { type EventLine, type Field, fields, type ValueEnd } from './event-line.ts'

const zero = 0x30
const quote = 0x22
const hyphen = 0x2d
const dot = 0x2e
const underscore = 0x5f

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

const isSmall = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a

const isLetter = (byte: number): boolean => isSmall(byte) || (byte >= 0x41 && byte <= 0x5a)

/** The kinds of byte that a pattern may ask for, each a bit. */
const anyDigit = 1
const anyHex = 2
const signs = new Map([...'"-T:.Z5'].map((sign, at) => [sign, 4 << at]))

/** The kinds that each byte belongs to. */
const kindsOf = Uint16Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte)
  const digit = /[0-9]/.test(sign) ? anyDigit : 0
  const hex = /[0-9a-f]/.test(sign) ? anyHex : 0
  return digit | hex | (signs.get(sign) ?? 0)
})

/** A pattern: `0` stands for any digit, `x` for any hex digit, each other sign for itself. */
const patternOf = (text: string): Uint16Array =>
  Uint16Array.from(text, (sign) =>
    sign === '0' ? anyDigit : sign === 'x' ? anyHex : (signs.get(sign) ?? 0),
  )

/** Finds the end of a value that matches a pattern. */
const endBy =
  (pattern: Uint16Array): ValueEnd =>
  (bytes, start) => {
    for (let at = 0; at < pattern.length; at += 1)
      if (((kindsOf[bytes[start + at] ?? 0] ?? 0) & (pattern[at] ?? 0)) === 0) return -1
    return start + pattern.length
  }

const hashEnd = endBy(patternOf(`"${'x'.repeat(64)}"`))
const uuidEnd = endBy(patternOf('"xxxxxxxx-xxxx-5xxx-xxxx-xxxxxxxxxxxx"'))
const instantEnd = endBy(patternOf('"0000-00-00T00:00:00.000000Z"'))

/** The values of fields are at depth 2, inside the object of the preimage. */
const valueEnd: ValueEnd = (bytes, at) => plainEnd(bytes, at, 2)

/** Finds the end of each field's value in a plain line; values of a fixed form are matched without reading JSON. */
export const plainEnds: readonly ValueEnd[] = Object.keys(fields).map((name) => {
  if (name === 'commandHash') return hashEnd
  if (name === 'id') return uuidEnd
  return name === 'recordedAt' ? instantEnd : valueEnd
})

/** The digits that may begin the fourth group of a UUID, and where that is in its text with quotes. */
const variants: ReadonlySet<number> = new Set(utf8('89ab'))
const variantAt = 20

/** Whether the id of a plain line, which matched the pattern of a UUIDv5, has the right variant too. */
export const hasId = (line: EventLine): boolean =>
  variants.has(line.bytes[line.start(fields.id) + variantAt] ?? 0)

/** Whether a field holds a UUIDv5. */
export const isUuid = (line: EventLine, field: Field): boolean => {
  const start = line.start(field)
  return (
    uuidEnd(line.bytes, start) === line.end(field) &&
    variants.has(line.bytes[start + variantAt] ?? 0)
  )
}

/** Whether a field holds a text that is not empty. */
export const isFilled = (line: EventLine, field: Field): boolean =>
  line.bytes[line.start(field)] === quote && line.end(field) - line.start(field) > 2

/** Whether a plain field holds a whole number of at least `least`, which has one digit. */
export const isWhole = (line: EventLine, field: Field, least: number): boolean => {
  const byte = line.bytes[line.start(field)] ?? 0
  return isDigit(byte) && byte >= zero + least
}

const streamMax = 200

/** Whether the name of a line's stream is well formed. */
export const isStreamName = (line: EventLine): boolean => {
  const { bytes } = line
  const [start, end] = [line.start(fields.stream) + 1, line.end(fields.stream) - 1]
  if (bytes[start - 1] !== quote || end - start > streamMax) return false
  let at = start
  while (isSmall(bytes[at] ?? 0)) at += 1
  if (at === start || at === end) return at > start
  if (bytes[at] !== hyphen) return false
  for (let next = at + 1; next < end; next += 1) {
    const byte = bytes[next] ?? 0
    const isSign = byte === hyphen || byte === dot || byte === underscore
    // The part after the first hyphen must begin with a letter or digit.
    if (!isDigit(byte) && !isLetter(byte) && !(isSign && next > at + 1)) return false
  }
  return at + 1 < end
}
