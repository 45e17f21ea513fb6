import { Buffer } from 'node:buffer'
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type Either, flatMap, left, map, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import {
  algorithmOf,
  type CosignatureAlgorithm,
  type CosignerKey,
  cosignatureType,
  cosignerKey,
} from './cosigner-key.ts'
import type { AlgorithmUnavailable, KeyRefusal } from './key-refusal.ts'
import { formatKeyText, isKeyName, type KeyTypes, parseKeyText } from './key-text.ts'
import { ed25519PrivateKey, textPrefix } from './signing-key.ts'
import { withKeyId } from './verifier-key.ts'

/** A key that cosigns checkpoints. The secret stays inside a KeyObject, so that printing the key does not reveal it. */
export interface CosigningKey {
  readonly cosigner: CosignerKey
  readonly privateKey: KeyObject
}

/** The bytes before the 32-byte seed in a PKCS #8 ML-DSA-44 key in seed form (RFC 9881). */
const mlDsa44Prefix = Buffer.from('3034020100300b060960864801650304031104228020', 'hex')

const seedLengthBytes = 32

const seedTypes: KeyTypes = new Map([
  [cosignatureType.ed25519, seedLengthBytes],
  [cosignatureType['ml-dsa-44'], seedLengthBytes],
])

/**
 * Generates a key for a cosigner, such as a witness; its URL without the scheme is the best name. Refuses
 * `MalformedKeyName`, and `AlgorithmUnavailable` if this Node has no ML-DSA-44.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { generateCosigningKey } from '@coflyfr/proof'
 *
 * assert.ok(isRight(generateCosigningKey('witness.example/w1', 'ed25519')))
 * assert.ok(isLeft(generateCosigningKey('our witness', 'ed25519')))
 * ```
 */
export const generateCosigningKey = (
  name: string,
  algorithm: CosignatureAlgorithm,
): Either<KeyRefusal | AlgorithmUnavailable, CosigningKey> =>
  isKeyName(name)
    ? pipe(
        orUnavailable(algorithm, () => generated(algorithm)),
        map((privateKey) => cosigningKey(name, algorithm, privateKey)),
      )
    : left({ tag: 'MalformedKeyName', found: name })

const generated = (algorithm: CosignatureAlgorithm): KeyObject =>
  (algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ml-dsa-44'))
    .privateKey

/** The result of `make`, or `AlgorithmUnavailable` if it throws, as in a Node without the algorithm. */
export const orUnavailable = <Value>(
  algorithm: CosignatureAlgorithm,
  make: () => Value,
): Either<AlgorithmUnavailable, Value> => {
  try {
    return right(make())
  } catch {
    return left({ tag: 'AlgorithmUnavailable', algorithm })
  }
}

const cosigningKey = (
  name: string,
  algorithm: CosignatureAlgorithm,
  privateKey: KeyObject,
): CosigningKey => {
  const { x, pub } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicKey = Buffer.from((algorithm === 'ed25519' ? x : String(pub)) ?? '', 'base64url')
  return { cosigner: cosignerKey(name, algorithm, publicKey), privateKey }
}

/**
 * The text of a cosigning key, `PRIVATE+KEY+name+keyid+base64(type ‖ seed)`. It is a secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { formatCosigningKey, generateCosigningKey, parseCosigningKey } from '@coflyfr/proof'
 *
 * const key = generateCosigningKey('witness.example/w1', 'ed25519')
 * assert.ok(isRight(key) && isRight(parseCosigningKey(formatCosigningKey(key.right))))
 * ```
 */
export const formatCosigningKey = ({ cosigner, privateKey }: CosigningKey): string => {
  const { d, priv } = privateKey.export({ format: 'jwk' })
  const seed = (cosigner.algorithm === 'ed25519' ? d : String(priv)) ?? ''
  const type = cosignatureType[cosigner.algorithm]
  return textPrefix + formatKeyText({ ...cosigner, type, material: Buffer.from(seed, 'base64url') })
}

/**
 * Reads the text of a cosigning key. Refuses what `parseSigningKey` does, and `AlgorithmUnavailable`; no refusal repeats
 * the secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseCosigningKey } from '@coflyfr/proof'
 *
 * assert.deepEqual(parseCosigningKey('PRIVATE+KEY+'), left({ tag: 'MalformedSigningKey' }))
 * ```
 */
export const parseCosigningKey = (
  text: string,
): Either<KeyRefusal | AlgorithmUnavailable, CosigningKey> => {
  if (!text.startsWith(textPrefix)) return left({ tag: 'MalformedSigningKey' })
  return pipe(
    parseKeyText(text.slice(textPrefix.length), seedTypes, { tag: 'MalformedSigningKey' }),
    flatMap(({ name, keyId, type, material }) => {
      const algorithm = algorithmOf(type)
      return pipe(
        orUnavailable(algorithm, () => privateKeyOf(algorithm, material)),
        map((privateKey) => cosigningKey(name, algorithm, privateKey)),
        flatMap((key) =>
          pipe(
            withKeyId(key.cosigner, keyId),
            map(() => key),
          ),
        ),
      )
    }),
  )
}

const privateKeyOf = (algorithm: CosignatureAlgorithm, seed: Uint8Array): KeyObject =>
  algorithm === 'ed25519'
    ? ed25519PrivateKey(seed)
    : createPrivateKey({ key: Buffer.concat([mlDsa44Prefix, seed]), format: 'der', type: 'pkcs8' })
