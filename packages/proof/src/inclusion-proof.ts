import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkLeaf } from './check-proof-input.ts'
import type { LeafRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { type LeafRange, type NodeReader, rootsOfRanges, splitOf } from './tree-range.ts'

/**
 * Proof that the leaf at `index` is in the tree of the first `size` leaves: the siblings on its way up, leaf's first
 * (PATH of RFC 9162 §2.1.3.1), in O(log size) reads. Refuses `NotAWholeNumber`, `EmptyTree`, `IndexBeyondSize`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { inclusionProof, leafHash } from '@coflyfr/proof'
 *
 * const leaves = [leafHash('a'), leafHash('b')]
 * const readNode = (_level: number, index: number) => leaves[index] ?? assert.fail('not stored')
 * assert.deepEqual(inclusionProof(readNode, 0, 2), right([leafHash('b')]))
 * ```
 */
export const inclusionProof = (
  readNode: NodeReader,
  index: number,
  size: number,
): Either<LeafRefusal, readonly Hash[]> =>
  pipe(
    checkLeaf(index, size),
    map(() => inclusionPath(readNode, index, size)),
  )

/** Descends from the root to the leaf, noting the half not taken. */
const inclusionPath = (readNode: NodeReader, index: number, size: number): readonly Hash[] => {
  const ranges: LeafRange[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = splitOf(start, end)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return rootsOfRanges(readNode, ranges.reverse())
}
