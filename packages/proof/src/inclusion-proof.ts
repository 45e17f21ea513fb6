import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkLeaf } from './check-proof-input.ts'
import type { LeafRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { addPeaks, type NodePlace, type NodeReader, readAll } from './tree-range.ts'
import { rootOf } from './tree-tail.ts'
import { half, isOdd } from './whole-number.ts'

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

/** Climbs from the leaf to the root, noting the other child of each parent. */
const inclusionPath = (readNode: NodeReader, index: number, size: number): readonly Hash[] => {
  const places: NodePlace[] = []
  let ragged: Ragged | null = null
  let node = index
  let last = size - 1
  for (let level = 0; last > 0; level += 1) {
    const sibling = isOdd(node) ? node - 1 : node + 1
    const start = sibling * 2 ** level
    if (sibling < last || start + 2 ** level <= size) places.push({ level, index: sibling })
    else if (sibling === last) {
      const from = places.length
      addPeaks(places, { start, end: size })
      ragged = { from, to: places.length, size: size - start }
    }
    node = half(node)
    last = half(last)
  }
  const hashes = readAll(readNode, places)
  return ragged === null ? hashes : withRoot(hashes, ragged)
}

/** Which of the hashes are the peaks of a sibling that the tree does not fill; only one at its right edge can be. */
interface Ragged {
  readonly from: number
  readonly to: number
  readonly size: number
}

const withRoot = (hashes: readonly Hash[], { from, to, size }: Ragged): readonly Hash[] => [
  ...hashes.slice(0, from),
  rootOf({ size, peaks: hashes.slice(from, to) }),
  ...hashes.slice(to),
]
