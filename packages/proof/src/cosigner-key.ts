import { type Either, flatMap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { KeyRefusal } from './key-refusal.ts'
import {
  ed25519LengthBytes,
  formatKeyText,
  type KeyTypes,
  keyIdOf,
  parseKeyText,
} from './key-text.ts'
import { withKeyId } from './verifier-key.ts'

/** How a cosigner signs: `ed25519` as cosignature/v1, `ml-dsa-44` as subtree/v1 (C2SP tlog-cosignature, Format). */
export type CosignatureAlgorithm = 'ed25519' | 'ml-dsa-44'

/** The public half of a key that cosigns checkpoints, and signs no other notes. */
export interface CosignerKey {
  readonly name: string
  /** Eight lower-case hexadecimal digits. As a note key, the same public key has another id. */
  readonly keyId: string
  readonly algorithm: CosignatureAlgorithm
  /** 32 bytes (RFC 8032 §5.1.5) or 1312 (FIPS 204). */
  readonly publicKey: Uint8Array
}

/** Signature type of each algorithm in C2SP signed-note. */
export const cosignatureType = { ed25519: 0x04, 'ml-dsa-44': 0x06 } as const

const mlDsa44LengthBytes = 1312

const cosignerKeyTypes: KeyTypes = new Map([
  [cosignatureType.ed25519, ed25519LengthBytes],
  [cosignatureType['ml-dsa-44'], mlDsa44LengthBytes],
])

/** The cosigner key of a public key under a name that `isKeyName` accepts. */
export const cosignerKey = (
  name: string,
  algorithm: CosignatureAlgorithm,
  publicKey: Uint8Array,
): CosignerKey => ({
  name,
  keyId: keyIdOf(name, cosignatureType[algorithm], publicKey),
  algorithm,
  publicKey,
})

/**
 * The text of a cosigner key: `name+keyid+base64`, the vkey of C2SP signed-note with type 4 or 6. It is no secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { map, right } from 'fp-ts/lib/Either.js'
 * import { formatCosignerKey, parseCosignerKey } from '@coflyfr/proof'
 *
 * const text = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'
 * assert.deepEqual(map(formatCosignerKey)(parseCosignerKey(text)), right(text))
 * ```
 */
export const formatCosignerKey = ({ name, keyId, algorithm, publicKey }: CosignerKey): string =>
  formatKeyText({ name, keyId, type: cosignatureType[algorithm], material: publicKey })

/**
 * Reads the text of a cosigner key. Refuses `MalformedVerifierKey`, `MalformedKeyName`, `UnsupportedKeyType` (a key of
 * type 1 signs for a log, and cannot cosign), `KeyIdMismatch`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { left } from 'fp-ts/lib/Either.js'
 * import { parseCosignerKey } from '@coflyfr/proof'
 *
 * const logKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
 * assert.deepEqual(parseCosignerKey(logKey), left({ tag: 'UnsupportedKeyType', found: 1 }))
 * ```
 */
export const parseCosignerKey = (text: string): Either<KeyRefusal, CosignerKey> =>
  pipe(
    parseKeyText(text, cosignerKeyTypes, { tag: 'MalformedVerifierKey', found: text }),
    flatMap(({ name, keyId, type, material }) =>
      withKeyId(cosignerKey(name, algorithmOf(type), material), keyId),
    ),
  )

/** The algorithm of a signature type out of `cosignerKeyTypes`. */
export const algorithmOf = (type: number): CosignatureAlgorithm =>
  type === cosignatureType.ed25519 ? 'ed25519' : 'ml-dsa-44'
