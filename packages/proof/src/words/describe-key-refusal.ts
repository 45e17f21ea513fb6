import type { KeyRefusal } from '../key-refusal.ts'
import { quoted } from './quoted.ts'

/**
 * Says what is wrong with a key and what was expected, for people. It never repeats any part of a secret.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { describeKeyRefusal, parseVerifierKey } from '@coflyfr/proof'
 *
 * const key = parseVerifierKey('council.example')
 * assert.ok(isLeft(key))
 * assert.equal(
 *   describeKeyRefusal(key.left),
 *   'expected a public key as NAME+8 HEX DIGITS+BASE64, found "council.example"',
 * )
 * ```
 */
export const describeKeyRefusal = (refusal: KeyRefusal): string => {
  switch (refusal.tag) {
    case 'MalformedVerifierKey':
      return `expected a public key as NAME+8 HEX DIGITS+BASE64, found ${quoted(refusal.found)}`
    case 'MalformedSigningKey':
      return 'expected a signing key, found none (withheld)'
    case 'MalformedKeyName':
      return `expected a name without spaces, plus signs and control characters, found ${quoted(refusal.found)}`
    case 'UnsupportedKeyType':
      return `expected a key of a type that can sign here, found type ${refusal.found}: a log has type 1, a witness type 4 or 6`
    case 'KeyIdMismatch':
      return `expected the id ${refusal.expected}, which this name and key have, found ${refusal.found}: one of the three was changed`
  }
}
