import { nodeCrypto } from './node-crypto.ts'

/**
 * SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hex digits. Throws a TypeError on a text with a lone
 * surrogate: UTF-8 has no bytes for it, and putting another character in its place would give two texts one hash.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { sha256Hex } from '@coflyfr/core'
 *
 * assert.equal(sha256Hex('abc').slice(0, 8), 'ba7816bf')
 * ```
 */
export const sha256Hex = (content: string | Uint8Array): string => {
  if (typeof content === 'string' && !content.isWellFormed()) {
    throw new TypeError('Cannot hash the text: it holds a lone surrogate')
  }
  return nodeCrypto().hash('sha256', content, 'hex')
}
