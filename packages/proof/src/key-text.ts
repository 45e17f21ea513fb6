import { Buffer } from 'node:buffer'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { KeyRefusal, MalformedSigningKey, MalformedVerifierKey } from './key-refusal.ts'
import { sha256 } from './sha256.ts'
import { controlCharacter, decodeBase64, encodeBase64 } from './strict-text.ts'

/** The parts of the text of a key: `name+keyid+base64(type ‖ material)` (C2SP signed-note, Verifier keys). */
export interface KeyText {
  readonly name: string
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string
  /** Signature type of C2SP signed-note. */
  readonly type: number
  /** A public key, or the seed of a private one. */
  readonly material: Uint8Array
}

/** Signature type of plain Ed25519 in C2SP signed-note. */
export const ed25519Type = 0x01

/** Length of an Ed25519 public key, and of the seed of a private one, in bytes (RFC 8032 §5.1.5). */
export const ed25519LengthBytes = 32

/** The signature types that a key may have, with the length of its material in bytes. */
export type KeyTypes = ReadonlyMap<number, number>

/** Keys that sign whole notes. */
export const noteKeyTypes: KeyTypes = new Map([[ed25519Type, ed25519LengthBytes]])

/** The base64 may itself contain a plus. */
const keyTextPattern = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s

const spaceOrPlus = /[\p{White_Space}+]/u

/** Whether a text can name a key: not empty, no Unicode space, no plus (C2SP signed-note, Format), no control. */
export const isKeyName = (name: string): boolean =>
  name !== '' && name.isWellFormed() && !spaceOrPlus.test(name) && !controlCharacter.test(name)

/** Writes the text of a key. */
export const formatKeyText = ({ name, keyId, type, material }: KeyText): string =>
  `${name}+${keyId}+${encodeBase64(Buffer.concat([Buffer.of(type), material]))}`

/** The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key) in hexadecimal (C2SP signed-note, Signatures). */
export const keyIdOf = (name: string, type: number, publicKey: Uint8Array): string => {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey])
  return Buffer.from(sha256(named)).toString('hex', 0, 4)
}

/** Reads the text of a key without checking its id; `malformed` is the refusal of other text. */
export const parseKeyText = (
  text: string,
  types: KeyTypes,
  malformed: MalformedVerifierKey | MalformedSigningKey,
): Either<KeyRefusal, KeyText> => {
  const [, name, keyId, encoded] = keyTextPattern.exec(text) ?? []
  if (name === undefined || keyId === undefined || encoded === undefined) return left(malformed)
  const [type, ...material] = decodeBase64(encoded) ?? []
  if (type === undefined) return left(malformed)
  if (!isKeyName(name)) return left({ tag: 'MalformedKeyName', found: name })
  if (!types.has(type)) return left({ tag: 'UnsupportedKeyType', found: type })
  if (material.length !== types.get(type)) return left(malformed)
  return right({ name, keyId, type, material: Uint8Array.from(material) })
}
