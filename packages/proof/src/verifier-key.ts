import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { KeyRefusal } from './key-refusal.ts'
import { ed25519Type, formatKeyText, keyIdOf, noteKeyTypes, parseKeyText } from './key-text.ts'

/** The public half of an Ed25519 key, as in C2SP signed-note. */
export interface VerifierKey {
  readonly name: string
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as eight lower-case hexadecimal digits. */
  readonly keyId: string
  /** 32 bytes (RFC 8032 §5.1.5). */
  readonly publicKey: Uint8Array
}

/** The verifier key of a public key under a name that `isKeyName` accepts. */
export const verifierKey = (name: string, publicKey: Uint8Array): VerifierKey => ({
  name,
  keyId: keyIdOf(name, ed25519Type, publicKey),
  publicKey,
})

/**
 * The text of a verifier key: `name+keyid+base64`, the vkey of C2SP signed-note. It is no secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { map, right } from 'fp-ts/lib/Either.js'
 * import { formatVerifierKey, parseVerifierKey } from '@coflyfr/proof'
 *
 * const text = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
 * assert.deepEqual(map(formatVerifierKey)(parseVerifierKey(text)), right(text))
 * ```
 */
export const formatVerifierKey = ({ name, keyId, publicKey }: VerifierKey): string =>
  formatKeyText({ name, keyId, type: ed25519Type, material: publicKey })

/**
 * Reads the text of a verifier key. Refuses `MalformedVerifierKey`, `MalformedKeyName`, `UnsupportedKeyType`,
 * `KeyIdMismatch`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseVerifierKey } from '@coflyfr/proof'
 *
 * const found = 'example.com/foo'
 * assert.deepEqual(parseVerifierKey(found), left({ tag: 'MalformedVerifierKey', found }))
 * ```
 */
export const parseVerifierKey = (text: string): Either<KeyRefusal, VerifierKey> =>
  pipe(
    parseKeyText(text, noteKeyTypes, { tag: 'MalformedVerifierKey', found: text }),
    flatMap(({ name, keyId, material }) => withKeyId(verifierKey(name, material), keyId)),
  )

/** The key, if the id found with it is its own. */
export const withKeyId = <Key extends { readonly keyId: string }>(
  key: Key,
  found: string,
): Either<KeyRefusal, Key> =>
  key.keyId === found ? right(key) : left({ tag: 'KeyIdMismatch', expected: key.keyId, found })
