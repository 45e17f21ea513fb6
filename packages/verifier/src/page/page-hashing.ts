import type { Hashing } from '../hashing.ts'
import { hexOf, sameBytes, utf8 } from '../text/bytes.ts'
import { sha1Hex } from './sha1.ts'
import { sha256, sha256InParts, sha256Into } from './sha256.ts'

/** Cryptography of a page: signatures by the browser, hashes by this program, because there are many and they are short. */
export const pageHashing: Hashing = {
  sha256,
  sha256Into,
  sha256Hex: (text) => hexOf(sha256(utf8(text))),
  sha1Hex,
  sha256InParts,
  isSignedBy: async (publicKey, message, signature) => {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return crypto.subtle.verify('Ed25519', key, signature, message)
  },
}

/** Throws where this page and the browser do not hash alike. */
export const checkHashing = async (): Promise<void> => {
  const text = utf8('coflyfr '.repeat(99))
  const theirs = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  if (!sameBytes(sha256(text), theirs))
    throw new Error('This page does not hash as the browser does')
}
