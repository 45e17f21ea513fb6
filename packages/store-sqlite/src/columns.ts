/** Texts that are stored as the bytes they stand for: the engine turns one into the other, a third faster than JavaScript. */

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Throws a TypeError on a text that would not come back from its 16 bytes as it was. */
export const assertUuid = (text: string): void => {
  if (!uuidPattern.test(text)) {
    throw new TypeError(`Cannot store the event id "${text}": not a UUID in lower case`)
  }
}

/** The UUID of 32 hex digits. */
export const uuidOfHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

const hexPattern = /^[0-9a-f]+$/

/** Throws a TypeError on a text that would not come back from its bytes as it was. */
export const assertHex = (text: string): void => {
  if (text.length % 2 !== 0 || !hexPattern.test(text)) {
    throw new TypeError(`Cannot store the command hash "${text}": not lower-case hex`)
  }
}
