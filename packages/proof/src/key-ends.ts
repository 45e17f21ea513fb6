import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { policyLines } from './policy-lines.ts'
import type { KeyEndsRefusal } from './policy-refusal.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'
import { parseWholeNumber } from './whole-number.ts'

/** The end of a log's key: what it signed of larger trees than this counts for nothing. */
export interface KeyEnd {
  /** `retired` when another took its place; `revoked` when others may have it. */
  readonly kind: 'retired' | 'revoked'
  readonly key: VerifierKey
  /** The size of the last checkpoint that the key may have signed. */
  readonly lastSize: number
}

const form = 'retired|revoked VKEY after SIZE'

/**
 * Reads a list of ended keys, a line each: `retired VKEY after SIZE` or `revoked VKEY after SIZE`, with the comments and
 * the spacing of a policy. The C2SP policy says which keys are trusted and has no place for how long; this file stands
 * beside it. A checkpoint holds no time that could be trusted, so that a key ends at a size. Refuses
 * {@link KeyEndsRefusal}, each with its line.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { parseKeyEnds } from '@coflyfr/proof'
 *
 * const ends = parseKeyEnds(
 *   'revoked example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k after 1200\n',
 * )
 * assert.ok(isRight(ends) && ends.right[0]?.lastSize === 1200)
 * ```
 */
export const parseKeyEnds = (
  source: string | Uint8Array,
): Either<KeyEndsRefusal, readonly KeyEnd[]> =>
  pipe(
    policyLines(source),
    flatMap((lines): Either<KeyEndsRefusal, readonly KeyEnd[]> => {
      const ends: KeyEnd[] = []
      for (const { line, words, found } of lines) {
        const [kind, text = '', after, size = '', ...more] = words
        const lastSize = parseWholeNumber(size)
        const isKind = kind === 'retired' || kind === 'revoked'
        if (!isKind || after !== 'after' || lastSize === undefined || more.length > 0) {
          return left({ tag: 'MalformedLine', line, expected: form, found })
        }
        const key = parseVerifierKey(text)
        if (isLeft(key)) return left({ tag: 'MalformedLineKey', line, reason: key.left })
        if (endOf(ends, key.right) !== undefined) {
          return left({ tag: 'ListedTwice', line, what: 'key', found: text })
        }
        ends.push({ kind, key: key.right, lastSize })
      }
      return right(ends)
    }),
  )

/**
 * Writes a list of ended keys, to be read again by `parseKeyEnds`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { map, right } from 'fp-ts/lib/Either.js'
 * import { formatKeyEnds, parseKeyEnds } from '@coflyfr/proof'
 *
 * const text = 'retired example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k after 7\n'
 * assert.deepEqual(map(formatKeyEnds)(parseKeyEnds(text)), right(text))
 * ```
 */
export const formatKeyEnds = (ends: readonly KeyEnd[]): string =>
  ends
    .map(({ kind, key, lastSize }) => `${kind} ${formatVerifierKey(key)} after ${lastSize}\n`)
    .join('')

/** The checkpoint was signed by a key after its end. */
export interface KeyEnded {
  readonly tag: 'KeyEnded'
  readonly kind: KeyEnd['kind']
  readonly name: string
  readonly keyId: string
  readonly lastSize: number
  readonly size: number
}

/** Whether one of those who signed a checkpoint of this size had not ended; `signers` has one at least. */
export const checkEnds = (
  signers: readonly VerifierKey[],
  keyEnds: readonly KeyEnd[],
  size: number,
): Either<KeyEnded, void> => {
  const ends = signers.map((signer) => endOf(keyEnds, signer))
  const [first] = ends
  if (first === undefined || ends.some((end) => end === undefined || size <= end.lastSize)) {
    return right(undefined)
  }
  const { kind, lastSize, key } = first
  return left({ tag: 'KeyEnded', kind, name: key.name, keyId: key.keyId, lastSize, size })
}

/** The end of a key, where it has one. */
const endOf = (ends: readonly KeyEnd[], key: VerifierKey): KeyEnd | undefined =>
  ends.find((end) => formatVerifierKey(end.key) === formatVerifierKey(key))
