import { type Either, flatMap, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkHashes, checkRoot, checkSizes } from './check-proof-input.ts'
import type { ConsistencyRefusal, PathRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { emptyRoot, nodeHash } from './tree-hash.ts'
import { half, highestBit, isOdd } from './whole-number.ts'

/** A tree as a checkpoint states it: its number of leaves and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** The claim that the later tree begins with all leaves of the earlier one, in order. */
export interface ConsistencyClaim {
  readonly earlier: TreeHead
  readonly later: TreeHead
  readonly proof: readonly Hash[]
}

/**
 * Verifies a consistency proof exactly as RFC 9162 §2.1.4.2 does, and the cases that it leaves out: trees of one size
 * must have one root, and every tree continues the empty one; both take an empty proof. As for inclusion, each size
 * must come with its root from a checkpoint.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { leafHash, nodeHash, verifyConsistency } from '@coflyfr/proof'
 *
 * const [a, b] = [leafHash('a'), leafHash('b')]
 * const earlier = { size: 1, root: a }
 * const later = { size: 2, root: nodeHash(a, b) }
 * assert.ok(isRight(verifyConsistency({ earlier, later, proof: [b] })))
 * ```
 */
export const verifyConsistency = (claim: ConsistencyClaim): Either<ConsistencyRefusal, void> => {
  const { earlier, later, proof } = claim
  const sizes = checkSizes(earlier.size, later.size)
  if (isLeft(sizes)) return sizes
  const named = [
    ['earlier root', earlier.root],
    ['later root', later.root],
  ] as const
  const hashes = checkHashes(named, proof)
  return isLeft(hashes) ? hashes : verifyPath(claim)
}

const verifyPath = (claim: ConsistencyClaim): Either<PathRefusal, void> => {
  const { earlier, later, proof } = claim
  if (earlier.size > 0 && earlier.size < later.size) return verifyGrowth(claim)
  if (proof.length > 0) return left({ tag: 'ProofTooLong', hashes: proof.length })
  return pipe(
    earlier.size === 0 ? checkRoot(0, earlier.root, emptyRoot) : right(undefined),
    flatMap(() =>
      earlier.size === later.size
        ? checkRoot(later.size, earlier.root, later.root)
        : right(undefined),
    ),
  )
}

/** Steps 1, 2 and 7 of RFC 9162 §2.1.4.2, for 0 < earlier size < later size. */
const verifyGrowth = (claim: ConsistencyClaim): Either<PathRefusal, void> => {
  const { earlier, later, proof } = claim
  if (proof.length === 0) return left({ tag: 'ProofTooShort', hashes: 0 })
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  return pipe(
    rootsFromPath(claim, path),
    flatMap((roots) =>
      pipe(
        checkRoot(earlier.size, earlier.root, roots.earlier),
        flatMap(() => checkRoot(later.size, later.root, roots.later)),
      ),
    ),
  )
}

const isPowerOfTwo = (size: number): boolean => size === 2 ** highestBit(size)

interface Roots {
  readonly earlier: Hash
  readonly later: Hash
}

/** Steps 3 to 6 of RFC 9162 §2.1.4.2; `node` and `last` are its fn and sn. */
const rootsFromPath = (
  claim: ConsistencyClaim,
  [first, ...rest]: readonly Hash[],
): Either<PathRefusal, Roots> => {
  const hashes = claim.proof.length
  if (first === undefined) return left({ tag: 'ProofTooShort', hashes })
  let roots: Roots = { earlier: first, later: first }
  let node = claim.earlier.size - 1
  let last = claim.later.size - 1
  while (isOdd(node)) {
    node = half(node)
    last = half(last)
  }
  for (const sibling of rest) {
    if (last === 0) return left({ tag: 'ProofTooLong', hashes })
    if (isOdd(node) || node === last) {
      roots = { earlier: nodeHash(sibling, roots.earlier), later: nodeHash(sibling, roots.later) }
      while (!isOdd(node) && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else {
      roots = { ...roots, later: nodeHash(roots.later, sibling) }
    }
    node = half(node)
    last = half(last)
  }
  return last === 0 ? right(roots) : left({ tag: 'ProofTooShort', hashes })
}
