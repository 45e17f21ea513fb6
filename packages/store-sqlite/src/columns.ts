/** Texts that are stored as bytes. The engine converts them, a third faster than JavaScript does. */

/** Which ASCII characters are lower-case hex digits: a look-up takes a third of the time of a regular expression. */
const isHexDigit = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('0123456789abcdef'.includes(String.fromCharCode(code))),
)

/** Whether the characters from `from` up to `to` are lower-case hex digits. */
const isHexWithin = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isHexDigit[text.charCodeAt(at)] !== 1) return false
  return true
}

const uuidLength = 36

/** Places of the hyphens in a UUID. */
const hyphensAt = [8, 13, 18, 23] as const

const isUuid = (text: string): boolean => {
  if (text.length !== uuidLength) return false
  let from = 0
  for (const at of hyphensAt) {
    if (text[at] !== '-' || !isHexWithin(text, from, at)) return false
    from = at + 1
  }
  return isHexWithin(text, from, uuidLength)
}

/** Throws a TypeError unless the 16 bytes of a UUID would be read back as the same text. */
export const assertUuid = (text: string): void => {
  if (!isUuid(text)) {
    throw new TypeError(`Cannot store the event id "${text}": not a UUID in lower case`)
  }
}

/** The UUID of 32 hex digits. */
export const uuidOfHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** Throws a TypeError unless the bytes of a hash would be read back as the same text. */
export const assertHex = (text: string): void => {
  if (text === '' || text.length % 2 !== 0 || !isHexWithin(text, 0, text.length)) {
    throw new TypeError(`Cannot store the command hash "${text}": not lower-case hex`)
  }
}
