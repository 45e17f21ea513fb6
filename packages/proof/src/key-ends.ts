import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { policyLines } from './policy-lines.ts'
import type { KeyEndsRefusal } from './policy-refusal.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'
import { parseWholeNumber } from './whole-number.ts'

/** The end of a log's key: its signatures on larger trees do not count. */
export interface KeyEnd {
  /** `retired` if another key took its place; `revoked` if others may have it. */
  readonly kind: 'retired' | 'revoked'
  readonly key: VerifierKey
  /** Size of the largest checkpoint for which the key counts. */
  readonly lastSize: number
}

const form = 'retired|revoked VKEY after SIZE'

/**
 * Reads a list of ended keys, one a line: `retired VKEY after SIZE` or `revoked VKEY after SIZE`, with comments and
 * spacing as in a policy. It goes with a C2SP policy, which says which keys are trusted but cannot say for how long. A
 * key ends at a size, because a checkpoint holds no time that could be trusted. Refuses {@link KeyEndsRefusal}, with
 * the line.
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
 * Writes a list of ended keys that `parseKeyEnds` reads.
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

/** The key that signed the checkpoint had ended at a smaller size. */
export interface KeyEnded {
  readonly tag: 'KeyEnded'
  readonly kind: KeyEnd['kind']
  readonly name: string
  readonly keyId: string
  readonly lastSize: number
  readonly size: number
}

/** Whether at least one of the signers had not ended at this size. `signers` must not be empty. */
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

/** The end of a key, if it has one. */
const endOf = (ends: readonly KeyEnd[], key: VerifierKey): KeyEnd | undefined =>
  ends.find((end) => formatVerifierKey(end.key) === formatVerifierKey(key))
