import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type {
  HashOfWrongLength,
  LeafRefusal,
  NotAWholeNumber,
  RootMismatch,
  SizesRefusal,
} from './proof-refusal.ts'
import { type Hash, hashLengthBytes, sameBytes } from './sha256.ts'
import { encodeBase64 } from './strict-text.ts'
import { isWholeNumber } from './whole-number.ts'

/** Whether a tree of `size` leaves has a leaf at `index`. */
export const checkLeaf = (index: number, size: number): Either<LeafRefusal, void> => {
  if (!isWholeNumber(index)) return left(notWhole('index', index))
  if (!isWholeNumber(size)) return left(notWhole('size', size))
  if (size === 0) return left({ tag: 'EmptyTree' })
  return index < size ? right(undefined) : left({ tag: 'IndexBeyondSize', index, size })
}

/** Whether a log of `earlierSize` leaves can have grown to `laterSize`. */
export const checkSizes = (earlierSize: number, laterSize: number): Either<SizesRefusal, void> => {
  if (!isWholeNumber(earlierSize)) return left(notWhole('earlier size', earlierSize))
  if (!isWholeNumber(laterSize)) return left(notWhole('later size', laterSize))
  return earlierSize <= laterSize
    ? right(undefined)
    : left({ tag: 'TreeShrank', earlierSize, laterSize })
}

/** Whether every hash is 32 bytes long; a left names the first that is not. */
export const checkHashes = (
  named: readonly (readonly [what: HashOfWrongLength['what'], hash: Hash])[],
  proof: readonly Hash[],
): Either<HashOfWrongLength, void> => {
  for (const [what, hash] of named) if (!isHash(hash)) return left(wrongLength(what, hash))
  const wrong = proof.findIndex((hash) => !isHash(hash))
  const hash = proof[wrong]
  return hash === undefined ? right(undefined) : left(wrongLength(`proof[${wrong}]`, hash))
}

const isHash = (bytes: Uint8Array): boolean => bytes.length === hashLengthBytes

const wrongLength = (what: HashOfWrongLength['what'], hash: Hash): HashOfWrongLength => ({
  tag: 'HashOfWrongLength',
  what,
  lengthBytes: hash.length,
})

/** Whether the computed root is the expected one, for a tree of `size` leaves. */
export const checkRoot = (
  size: number,
  expected: Hash,
  computed: Hash,
): Either<RootMismatch, void> =>
  sameBytes(expected, computed)
    ? right(undefined)
    : left({
        tag: 'RootMismatch',
        size,
        expected: encodeBase64(expected),
        computed: encodeBase64(computed),
      })

const notWhole = (what: NotAWholeNumber['what'], found: number): NotAWholeNumber => ({
  tag: 'NotAWholeNumber',
  what,
  found,
})
