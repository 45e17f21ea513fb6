import type { Hashing, SignatureAlgorithm } from '../hashing.ts'
import { type Bytes, base64Of, hexOf, sameBytes, utf8 } from '../text/bytes.ts'
import { sha1Hex } from './sha1.ts'
import { sha256, sha256InParts, sha256Into } from './sha256.ts'

const importedKey = (algorithm: SignatureAlgorithm, publicKey: Bytes): Promise<CryptoKey> => {
  if (algorithm === 'Ed25519')
    return crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify'])
  const pub = base64Of(publicKey).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const key = { kty: 'AKP', alg: algorithm, pub }
  return crypto.subtle.importKey('jwk', key, algorithm, false, ['verify'])
}

/** The cryptography of the page: signatures by the browser, but hashes here, because they are many and short. */
export const pageHashing: Hashing = {
  sha256,
  sha256Into,
  sha256Hex: (of) => hexOf(sha256(typeof of === 'string' ? utf8(of) : of)),
  sha1Hex,
  sha256InParts,
  isSignedBy: async (algorithm, publicKey, message, signature) => {
    // Browsers that do not know an algorithm refuse its keys.
    const key = await importedKey(algorithm, publicKey).catch(() => undefined)
    return key && crypto.subtle.verify(algorithm, key, signature, message)
  },
}

/** Throws if this page and the browser do not hash alike. */
export const checkHashing = async (): Promise<void> => {
  const text = utf8('coflyfr '.repeat(99))
  const theirs = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  if (!sameBytes(sha256(text), theirs))
    throw new Error('This page does not hash as the browser does')
}
