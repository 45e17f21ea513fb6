import { nodeCrypto } from '../node-crypto.ts'
import type { Sealed } from './sealed.ts'

/** Bytes of a salt: as many as of the digest, so that nobody finds a value by trying values without the salt. */
export const saltBytes = 32

/**
 * Commits to a value without revealing it: SHA-256 of a random salt of {@link saltBytes} bytes and the canonical JSON
 * of the value. The salt's length is fixed, so that where it ends cannot be moved; whoever is shown salt and value
 * checks them with any SHA-256. Throws a RangeError on a salt of another length, a TypeError on a lone surrogate.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import { canonicalJson, Sealed, saltBytes, sealedDigest } from '@coflyfr/core'
 *
 * const statement = canonicalJson('I want to see my sister')
 * const sealed = sealedDigest(randomBytes(saltBytes), statement)
 * assert.ok(Sealed.is(sealed))
 * assert.notDeepEqual(sealedDigest(randomBytes(saltBytes), statement), sealed)
 * ```
 */
export const sealedDigest = (salt: Uint8Array, canonicalValue: string): Sealed => {
  if (salt.length !== saltBytes) {
    throw new RangeError(`Cannot seal with a salt of ${salt.length} bytes: it takes ${saltBytes}`)
  }
  if (!canonicalValue.isWellFormed())
    throw new TypeError('Cannot seal the value: it holds a lone surrogate')
  const content = Buffer.concat([salt, Buffer.from(canonicalValue)])
  return { sealed: nodeCrypto().hash('sha256', content, 'hex') }
}
