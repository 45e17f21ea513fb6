/** Turns the fields of an envelope into what the columns hold, and back. */

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The 16 bytes of a UUID; throws a TypeError on any other text, which could not be given back as it came. */
export const bytesOfUuid = (uuid: string): Buffer => {
  if (!uuidPattern.test(uuid))
    throw new TypeError(`Cannot store the event id "${uuid}": not a UUID`)
  return Buffer.from(uuid.replaceAll('-', ''), 'hex')
}

/** The UUID of 32 hex digits. */
export const uuidOfHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

const hexPattern = /^(?:[0-9a-f]{2})+$/

/** The bytes of a hash in lower-case hex; throws a TypeError on any other text. */
export const bytesOfHex = (hex: string): Buffer => {
  if (!hexPattern.test(hex)) {
    throw new TypeError(`Cannot store the command hash "${hex}": not lower-case hex`)
  }
  return Buffer.from(hex, 'hex')
}
