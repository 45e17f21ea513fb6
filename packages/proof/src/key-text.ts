import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { KeyRefusal, MalformedSigningKey, MalformedVerifierKey } from './key-refusal.ts'
import { controlCharacter, decodeBase64, encodeBase64 } from './strict-text.ts'

/** What the text of a key carries: `name+keyid+base64(type ‖ material)` (C2SP signed-note, Verifier keys). */
export interface KeyText {
  readonly name: string
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string
  /** 32 bytes: a public key, or the seed of a private one (RFC 8032 §5.1.5). */
  readonly material: Uint8Array
}

/** Signature type of plain Ed25519 in C2SP signed-note. */
export const ed25519Type = 0x01

const materialLengthBytes = 32

/** The base64 may itself contain a plus. */
const keyTextPattern = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s

const spaceOrPlus = /[\p{White_Space}+]/u

/** Whether a text can name a key: not empty, no Unicode space, no plus (C2SP signed-note, Format), no control. */
export const isKeyName = (name: string): boolean =>
  name !== '' && name.isWellFormed() && !spaceOrPlus.test(name) && !controlCharacter.test(name)

/** Writes the text of a key. */
export const formatKeyText = ({ name, keyId, material }: KeyText): string =>
  `${name}+${keyId}+${encodeBase64(Buffer.concat([Buffer.of(ed25519Type), material]))}`

/** Reads the text of a key without checking its id; `malformed` is the refusal of a text that is none. */
export const parseKeyText = (
  text: string,
  malformed: MalformedVerifierKey | MalformedSigningKey,
): Either<KeyRefusal, KeyText> => {
  const [, name, keyId, encoded] = keyTextPattern.exec(text) ?? []
  if (name === undefined || keyId === undefined || encoded === undefined) return left(malformed)
  const [type, ...material] = decodeBase64(encoded) ?? []
  if (type === undefined) return left(malformed)
  if (!isKeyName(name)) return left({ tag: 'MalformedKeyName', found: name })
  if (type !== ed25519Type) return left({ tag: 'UnsupportedKeyType', found: type })
  if (material.length !== materialLengthBytes) return left(malformed)
  return right({ name, keyId, material: Uint8Array.from(material) })
}
