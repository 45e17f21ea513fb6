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
 * Makes many {@link inclusionProof}s of one tree, and hashes its incomplete right edge only once for all of them.
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
 * Makes the proof that the leaf at `index` is in the tree of the first `size` leaves: the siblings on the way to the
 * root, from the leaf up (PATH of RFC 9162 §2.1.3.1), in O(log size) reads. Refuses `NotAWholeNumber`, `EmptyTree`,
 * `IndexBeyondSize`.
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
  /**
   * By start, the root of the leaves from there to the end, if they do not fill a subtree; at most one for each level.
   */
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
  // A copy, because callers may change the hashes they get.
  return hashes.slice(0, complete).toSpliced(at, 0, Buffer.from(root))
}

/**
 * The sibling that is not a complete subtree: its place in the proof and its first leaf. Only the sibling at the right
 * edge can be one.
 */
interface Ragged {
  readonly at: number
  readonly start: number
}
