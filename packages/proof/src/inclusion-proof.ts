import { Buffer } from 'node:buffer'
import { type Either, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { checkLeaf } from './check-proof-input.ts'
import type { LeafRefusal } from './proof-refusal.ts'
import type { Hash } from './sha256.ts'
import { addPeaks, type NodePlace, type NodeReader, readAll } from './tree-range.ts'
import { rootOf } from './tree-tail.ts'
import { half, isOdd } from './whole-number.ts'

/** Proves that the leaf at `index` is in a tree. */
export type InclusionProver = (index: number) => Either<LeafRefusal, readonly Hash[]>

/**
 * Makes {@link inclusionProof}s of one tree, one after the other: what its right edge lacks of a full tree is hashed once for
 * all of them.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { inclusionProver, leafHash } from '@coflyfr/proof'
 *
 * const leaves = [leafHash('a'), leafHash('b')]
 * const readNode = (_level: number, index: number) => leaves[index] ?? assert.fail('not stored')
 * const prove = inclusionProver(readNode, 2)
 * assert.deepEqual([prove(0), prove(1)], [right([leafHash('b')]), right([leafHash('a')])])
 * ```
 */
export const inclusionProver = (readNode: NodeReader, size: number): InclusionProver => {
  const edge = new Map<number, Hash>()
  return (index) =>
    pipe(
      checkLeaf(index, size),
      map(() => inclusionPath({ readNode, size, edge }, index)),
    )
}

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
): Either<LeafRefusal, readonly Hash[]> => inclusionProver(readNode, size)(index)

/** A tree that does not change. */
interface ProvedTree {
  readonly readNode: NodeReader
  readonly size: number
  /** Roots of the leaves from a position to the end, where they do not fill a subtree: as many at most as there are levels. */
  readonly edge: Map<number, Hash>
}

/** Climbs from the leaf to the root, noting the other child of each parent. */
const inclusionPath = ({ readNode, size, edge }: ProvedTree, index: number): readonly Hash[] => {
  const places: NodePlace[] = []
  let ragged: Ragged | null = null
  let node = index
  let last = size - 1
  for (let level = 0; last > 0; level += 1) {
    const sibling = isOdd(node) ? node - 1 : node + 1
    if (sibling < last) places.push({ level, index: sibling })
    else if (sibling === last) {
      const start = sibling * 2 ** level
      if (start + 2 ** level <= size) places.push({ level, index: sibling })
      else ragged = { at: places.length, start }
    }
    node = half(node)
    last = half(last)
  }
  if (ragged === null) return readAll(readNode, places)
  const { at, start } = ragged
  const complete = places.length
  const known = edge.get(start)
  if (known === undefined) addPeaks(places, { start, end: size })
  const hashes = readAll(readNode, places)
  const root = known ?? rootOf({ size: size - start, peaks: hashes.slice(complete) })
  edge.set(start, root)
  // A copy: whoever asked may do with it what they like.
  return hashes.slice(0, complete).toSpliced(at, 0, Buffer.from(root))
}

/** Where on the way the sibling is one that the tree does not fill; only one at its right edge can be. */
interface Ragged {
  readonly at: number
  readonly start: number
}
