import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkSizes } from './check-proof-input.ts'
import type { SizesRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { type LeafRange, type NodeReader, rootsOfRanges, splitOf } from './tree-range.ts'

/**
 * Makes the proof that the tree of `laterSize` leaves begins with that of `earlierSize` (PROOF of RFC 9162 §2.1.4.1).
 * It is empty if the sizes are equal or the earlier is 0. Refuses `NotAWholeNumber`, `TreeShrank`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { consistencyProof, leafHash } from '@coflyfr/proof'
 *
 * const leaves = [leafHash('a'), leafHash('b')]
 * const readNode = (_level: number, index: number) => leaves[index] ?? assert.fail('not stored')
 * assert.deepEqual(consistencyProof(readNode, 1, 2), right([leafHash('b')]))
 * ```
 */
export const consistencyProof = (
  readNode: NodeReader,
  earlierSize: number,
  laterSize: number,
): Either<SizesRefusal, readonly Hash[]> =>
  pipe(
    checkSizes(earlierSize, laterSize),
    map(() => (earlierSize === 0 ? [] : subproof(readNode, earlierSize, laterSize))),
  )

/**
 * SUBPROOF of RFC 9162 §2.1.4.1: descends towards the right edge of the earlier tree, noting the half not taken. The
 * subtree left at the end is part of the proof, unless it is the earlier tree itself, whose root the verifier knows.
 */
const subproof = (
  readNode: NodeReader,
  earlierSize: number,
  laterSize: number,
): readonly Hash[] => {
  const ranges: LeafRange[] = []
  let start = 0
  let end = laterSize
  while (end !== earlierSize) {
    const middle = splitOf(start, end)
    if (earlierSize <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  if (start !== 0) ranges.push({ start, end })
  return rootsOfRanges(readNode, ranges.reverse())
}
