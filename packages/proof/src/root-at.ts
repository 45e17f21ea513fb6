import type { Hash } from './sha256.ts'
import { type NodeReader, peaksOf } from './tree-range.ts'
import { rootOf, type TreeTail } from './tree-tail.ts'
import { isWholeNumber } from './whole-number.ts'

/**
 * Reads the tail of the tree at any size it has had, to continue appending from storage. Throws a RangeError if the
 * size is not a whole number.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { appendLeaf, emptyTail, leafHash, tailAt } from '@coflyfr/proof'
 *
 * const leaf = leafHash('only')
 * assert.deepEqual(tailAt(() => leaf, 1), appendLeaf(emptyTail, leaf).tail)
 * ```
 */
export const tailAt = (readNode: NodeReader, size: number): TreeTail => {
  if (!isWholeNumber(size)) throw new RangeError(`Cannot read a tail: ${size} is not a tree size`)
  return { size, peaks: peaksOf(readNode, { start: 0, end: size }) }
}

/**
 * Root of the tree at any size it has had, in O(log size) reads and hashes. Throws a RangeError if the size is not a
 * whole number.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { leafHash, nodeHash, rootAt } from '@coflyfr/proof'
 *
 * const leaves = [leafHash('a'), leafHash('b')] as const
 * const readNode = (level: number, index: number) =>
 *   level === 0 ? leaves[index === 0 ? 0 : 1] : nodeHash(...leaves)
 * assert.deepEqual(rootAt(readNode, 1), leaves[0])
 * assert.deepEqual(rootAt(readNode, 2), nodeHash(...leaves))
 * ```
 */
export const rootAt = (readNode: NodeReader, size: number): Hash => rootOf(tailAt(readNode, size))
