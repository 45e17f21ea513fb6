import type { Hash } from './sha256.ts'
import { rootOf } from './tree-tail.ts'
import { highestBit } from './whole-number.ts'

/**
 * Reads the root of a complete subtree of a stored tree: 2^level leaves, the `index`-th of its level; level 0 holds
 * leaf hashes. It throws where the node is not stored: a hole in a tree is broken storage, not a refusal.
 */
export type NodeReader = (level: number, index: number) => Hash

/** The complete subtrees that cover the leaves from `start` up to `end`, largest first; `start` is a range of the tree. */
export const peaksOf = (readNode: NodeReader, start: number, end: number): readonly Hash[] => {
  const peaks: Hash[] = []
  for (let from = start; from < end; ) {
    const level = highestBit(end - from)
    peaks.push(readNode(level, from / 2 ** level))
    from += 2 ** level
  }
  return peaks
}

/** MTH(D[start:end]) of RFC 9162 §2.1.1; all but one of a proof's ranges are complete subtrees. */
export const rootOfRange = (readNode: NodeReader, start: number, end: number): Hash => {
  const size = end - start
  const level = highestBit(size)
  return size === 2 ** level
    ? readNode(level, start / size)
    : rootOf({ size, peaks: peaksOf(readNode, start, end) })
}

/** Where RFC 9162 §2.1.1 splits a range of two leaves or more: after the largest power of two below its width. */
export const splitOf = (start: number, end: number): number =>
  start + 2 ** highestBit(end - start - 1)
