import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type Either, flatMap, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { KeyRefusal } from './key-refusal.ts'
import { ed25519Type, formatKeyText, isKeyName, noteKeyTypes, parseKeyText } from './key-text.ts'
import { type VerifierKey, verifierKey, withKeyId } from './verifier-key.ts'

/** A key that signs notes. The secret stays inside a KeyObject, so that printing the key does not reveal it. */
export interface SigningKey {
  readonly verifier: VerifierKey
  readonly privateKey: KeyObject
}

/** The bytes before the 32-byte seed in a PKCS #8 Ed25519 key (RFC 8410 §7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Makes the Ed25519 key of a seed. */
export const ed25519PrivateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })

/** The beginning of the text of a secret key, as Go's sumdb/note writes it. */
export const textPrefix = 'PRIVATE+KEY+'

/**
 * Generates an Ed25519 key; the origin of its checkpoints is the best name. Refuses `MalformedKeyName`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { generateSigningKey } from '@coflyfr/proof'
 *
 * assert.ok(isRight(generateSigningKey('bridgend.example/ledger')))
 * assert.ok(isLeft(generateSigningKey('Bridgend ledger')))
 * ```
 */
export const generateSigningKey = (name: string): Either<KeyRefusal, SigningKey> =>
  isKeyName(name)
    ? right(signingKey(name, generateKeyPairSync('ed25519').privateKey))
    : left({ tag: 'MalformedKeyName', found: name })

const signingKey = (name: string, privateKey: KeyObject): SigningKey => {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { verifier: verifierKey(name, Buffer.from(x, 'base64url')), privateKey }
}

/**
 * The text of a signing key, `PRIVATE+KEY+name+keyid+base64`, as Go's sumdb/note writes it. It is a secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { map, right } from 'fp-ts/lib/Either.js'
 * import { formatSigningKey, parseSigningKey } from '@coflyfr/proof'
 *
 * const text = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
 * assert.deepEqual(map(formatSigningKey)(parseSigningKey(text)), right(text))
 * ```
 */
export const formatSigningKey = ({ verifier, privateKey }: SigningKey): string => {
  const { d = '' } = privateKey.export({ format: 'jwk' })
  const material = Buffer.from(d, 'base64url')
  return textPrefix + formatKeyText({ ...verifier, type: ed25519Type, material })
}

/**
 * Reads the text of a signing key. Refuses `MalformedSigningKey`, `MalformedKeyName`, `UnsupportedKeyType`,
 * `KeyIdMismatch`; no refusal repeats the secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseSigningKey } from '@coflyfr/proof'
 *
 * assert.deepEqual(parseSigningKey('PRIVATE+KEY+'), left({ tag: 'MalformedSigningKey' }))
 * ```
 */
export const parseSigningKey = (text: string): Either<KeyRefusal, SigningKey> => {
  if (!text.startsWith(textPrefix)) return left({ tag: 'MalformedSigningKey' })
  return pipe(
    parseKeyText(text.slice(textPrefix.length), noteKeyTypes, { tag: 'MalformedSigningKey' }),
    flatMap(({ name, keyId, material }) => {
      const key = signingKey(name, ed25519PrivateKey(material))
      return pipe(
        withKeyId(key.verifier, keyId),
        map(() => key),
      )
    }),
  )
}
