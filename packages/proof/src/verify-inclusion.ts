import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { checkHashes, checkLeaf, checkRoot } from './check-proof-input.ts'
import type { InclusionRefusal, ProofTooLong, ProofTooShort } from './proof-refusal.ts'
import { bytesOfText, type Hash, textOfBytes } from './sha256.ts'
import { parentText } from './tree-hash.ts'
import { half, isOdd } from './whole-number.ts'

/** The claim that the leaf with this hash is at `index` in the tree of `size` leaves with this root. */
export interface InclusionClaim {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
  readonly proof: readonly Hash[]
}

/**
 * Verifies an inclusion proof exactly as RFC 9162 §2.1.3.2 does. `size` and `root` must come from the same checkpoint:
 * a path shows the height of the tree, not how many leaves it has, so it does not prove a size by itself.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { leafHash, nodeHash, verifyInclusion } from '@coflyfr/proof'
 *
 * const [leaf, other] = [leafHash('£1,000,000 vired'), leafHash('other')]
 * const claim = { leaf, index: 0, size: 2, root: nodeHash(leaf, other), proof: [other] }
 * assert.ok(isRight(verifyInclusion(claim)))
 * assert.ok(isLeft(verifyInclusion({ ...claim, leaf: leafHash('£9,000,000 vired') })))
 * ```
 */
export const verifyInclusion = (claim: InclusionClaim): Either<InclusionRefusal, void> => {
  const { leaf, index, size, root, proof } = claim
  const place = checkLeaf(index, size)
  if (isLeft(place)) return place
  const named = [
    ['leaf', leaf],
    ['root', root],
  ] as const
  const hashes = checkHashes(named, proof)
  if (isLeft(hashes)) return hashes
  const computed = rootFromPath(claim)
  return isLeft(computed) ? computed : checkRoot(size, root, computed.right)
}

/** Steps 2 to 5 of RFC 9162 §2.1.3.2; `node` and `last` are its fn and sn. */
const rootFromPath = ({
  leaf,
  index,
  size,
  proof,
}: InclusionClaim): Either<ProofTooShort | ProofTooLong, Hash> => {
  let node = index
  let last = size - 1
  let root = textOfBytes(leaf)
  for (const sibling of proof) {
    if (last === 0) return left({ tag: 'ProofTooLong', hashes: proof.length })
    if (isOdd(node) || node === last) {
      root = parentText(root, sibling, false)
      while (!isOdd(node) && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else {
      root = parentText(root, sibling, true)
    }
    node = half(node)
    last = half(last)
  }
  return last === 0
    ? right(bytesOfText(root))
    : left({ tag: 'ProofTooShort', hashes: proof.length })
}
