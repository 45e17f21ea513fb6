import { Buffer } from 'node:buffer'
import { type Either, flatMap, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { KeyRefusal } from './key-refusal.ts'
import { ed25519Type, formatKeyText, parseKeyText } from './key-text.ts'
import { sha256 } from './sha256.ts'

/** The public half of an Ed25519 key, as C2SP signed-note names it. */
export interface VerifierKey {
  readonly name: string
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as eight lower-case hexadecimal digits. */
  readonly keyId: string
  /** 32 bytes (RFC 8032 §5.1.5). */
  readonly publicKey: Uint8Array
}

/** The verifier key of a public key under a name that `isKeyName` accepts. */
export const verifierKey = (name: string, publicKey: Uint8Array): VerifierKey => {
  const named = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519Type), publicKey])
  return { name, keyId: Buffer.from(sha256(named)).toString('hex', 0, 4), publicKey }
}

/**
 * Text of a verifier key: `name+keyid+base64`, the vkey of C2SP signed-note. It is no secret.
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
  formatKeyText({ name, keyId, material: publicKey })

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
    parseKeyText(text, { tag: 'MalformedVerifierKey', found: text }),
    flatMap(({ name, keyId, material }) => withKeyId(verifierKey(name, material), keyId)),
  )

/** The key, if the id that came with it is its own. */
export const withKeyId = (key: VerifierKey, found: string): Either<KeyRefusal, VerifierKey> =>
  key.keyId === found ? right(key) : left({ tag: 'KeyIdMismatch', expected: key.keyId, found })
