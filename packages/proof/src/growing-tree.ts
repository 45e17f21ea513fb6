import { bytesOfText, type Hash, type HashText, textOfBytes } from './sha256.ts'
import { leafHashText, nodeHashText } from './tree-hash.ts'
import type { TreeTail } from './tree-tail.ts'
import { half, isOdd } from './whole-number.ts'

/** A tree that grows in place. */
export interface GrowingTree {
  readonly size: () => number
  /**
   * Appends the leaf of a text. Returns the hashes to store with it, concatenated: its own, then those of the interior
   * nodes that it completes, lowest first. Throws as `leafHash` and `appendLeaf` do; a text that cannot be hashed
   * changes nothing.
   */
  readonly append: (text: string) => Hash
  readonly tail: () => TreeTail
}

/**
 * Continues a tail, for appending many leaves. It leads to the same tails as `appendLeaf`, but keeps hashes as strings
 * until they are stored, and copies nothing of the edge.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { appendLeaf, emptyTail, growingTree, leafHash } from '@coflyfr/proof'
 *
 * const tree = growingTree(emptyTail)
 * assert.deepEqual(tree.append('first'), leafHash('first'))
 * assert.deepEqual(tree.tail(), appendLeaf(emptyTail, leafHash('first')).tail)
 * assert.equal(tree.append('second').length, 64)
 * ```
 */
export const growingTree = (start: TreeTail): GrowingTree => {
  const peaks: HashText[] = start.peaks.map(textOfBytes)
  let size = start.size

  const completed = (leaf: HashText): HashText => {
    let hash = leaf
    let hashes = leaf
    for (let index = size; isOdd(index); index = half(index)) {
      hash = nodeHashText(lastPeak(peaks.pop()), hash)
      hashes += hash
    }
    peaks.push(hash)
    return hashes
  }

  return {
    size: () => size,
    append: (text) => {
      const leaf = leafHashText(text)
      if (!Number.isSafeInteger(size + 1))
        throw new RangeError('Cannot append a leaf: the tree is full')
      const hashes = completed(leaf)
      size += 1
      return bytesOfText(hashes)
    },
    tail: () => ({ size, peaks: peaks.map(bytesOfText) }),
  }
}

const lastPeak = (peak: HashText | undefined): HashText => {
  if (peak === undefined) throw new RangeError('Cannot append a leaf: the tail lacks a peak')
  return peak
}
