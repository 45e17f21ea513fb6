import type { Hash } from './sha256.ts'
import { emptyRoot, nodeHash } from './tree-hash.ts'
import { half, isOdd } from './whole-number.ts'

/**
 * The right edge of a tree, which is all that an append needs: the roots of its complete subtrees, largest first, one
 * for each bit set in `size` (at most 53 hashes; at most 20 for a million leaves).
 */
export interface TreeTail {
  readonly size: number
  readonly peaks: readonly Hash[]
}

/**
 * The root of a complete subtree of 2^level leaves, the `index`-th of its level from the left. Level 0 holds leaf
 * hashes.
 */
export interface TreeNode {
  readonly level: number
  readonly index: number
  readonly hash: Hash
}

/** The effect of appending one leaf. */
export interface Appended {
  readonly tail: TreeTail
  /** The interior nodes that this leaf completed, lowest first, without the leaf itself (level 0, index `size` − 1). */
  readonly completed: readonly TreeNode[]
}

/** The tail of the empty tree. */
export const emptyTail: TreeTail = { size: 0, peaks: [] }

const noneCompleted: readonly TreeNode[] = []

/**
 * Appends one leaf, with about one interior hash on average and at most ⌈log2 size⌉. Throws a RangeError if the tree is
 * full (2^53 − 1 leaves).
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { appendLeaf, emptyTail, leafHash, nodeHash } from '@coflyfr/proof'
 *
 * const [a, b] = [leafHash('a'), leafHash('b')]
 * const one = appendLeaf(emptyTail, a)
 * const two = appendLeaf(one.tail, b)
 * assert.deepEqual(one.completed, [])
 * assert.deepEqual(two.completed, [{ level: 1, index: 0, hash: nodeHash(a, b) }])
 * ```
 */
export const appendLeaf = (tail: TreeTail, leaf: Hash): Appended => {
  const size = tail.size + 1
  if (!Number.isSafeInteger(size)) throw new RangeError('Cannot append a leaf: the tree is full')
  if (!isOdd(tail.size)) {
    return { tail: { size, peaks: [...tail.peaks, leaf] }, completed: noneCompleted }
  }
  const peaks = tail.peaks.slice()
  const completed: TreeNode[] = []
  let hash = leaf
  for (let index = tail.size, level = 1; isOdd(index); level += 1) {
    index = half(index)
    hash = nodeHash(lastPeak(peaks.pop()), hash)
    completed.push({ level, index, hash })
  }
  peaks.push(hash)
  return { tail: { size, peaks }, completed }
}

const lastPeak = (peak: Hash | undefined): Hash => {
  if (peak === undefined) throw new RangeError('Cannot append a leaf: the tail lacks a peak')
  return peak
}

/**
 * Root of the tree with this tail (RFC 9162 §2.1.1), with at most one hash for each peak.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { appendLeaf, emptyRoot, emptyTail, leafHash, rootOf } from '@coflyfr/proof'
 *
 * assert.equal(rootOf(emptyTail), emptyRoot)
 * assert.deepEqual(rootOf(appendLeaf(emptyTail, leafHash('only')).tail), leafHash('only'))
 * ```
 */
export const rootOf = (tail: TreeTail): Hash =>
  tail.size === 0 ? emptyRoot : tail.peaks.reduceRight((right, left) => nodeHash(left, right))
