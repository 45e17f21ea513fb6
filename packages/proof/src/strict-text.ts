import { Buffer } from 'node:buffer'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a string or of UTF-8 bytes, including any byte-order mark; undefined if it is not Unicode. */
export const decodeText = (source: string | Uint8Array): string | undefined => {
  if (typeof source === 'string') return source.isWellFormed() ? source : undefined
  try {
    return decoder.decode(source)
  } catch {
    return undefined
  }
}

/** The bytes of canonical base64, standard and padded (RFC 4648 §4); undefined for any other text. */
export const decodeBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** Standard, padded base64 (RFC 4648 §4). */
export const encodeBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** A character that no note may hold: below U+0020 and not a newline (C2SP signed-note, Format). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are looked for
export const controlCharacter = /[\u0000-\u0009\u000b-\u001f]/
