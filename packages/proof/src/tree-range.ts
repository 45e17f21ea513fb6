import type { Hash } from './sha256.ts'
import { rootOf } from './tree-tail.ts'
import { highestBit } from './whole-number.ts'

/**
 * The place of a complete subtree of 2^level leaves, the `index`-th of its level from the left. Level 0 holds leaf
 * hashes.
 */
export interface NodePlace {
  readonly level: number
  readonly index: number
}

/**
 * Reads the roots of complete subtrees of a stored tree. Throws if a node is not stored: a hole in a tree is broken
 * storage, not a refusal.
 */
export interface NodeReader {
  (level: number, index: number): Hash
  /** Reads the nodes at several places, in order, if the storage can do that faster than one by one. */
  readonly all?: (places: readonly NodePlace[]) => readonly Hash[]
}

/** The leaves from `start` up to `end`, exclusive. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** Adds the places of the complete subtrees that cover a range of the tree, largest first. */
export const addPeaks = (places: NodePlace[], { start, end }: LeafRange): void => {
  for (let from = start; from < end; ) {
    const level = highestBit(end - from)
    places.push({ level, index: from / 2 ** level })
    from += 2 ** level
  }
}

/** The nodes at some places, in their order. */
export const readAll = (readNode: NodeReader, places: readonly NodePlace[]): readonly Hash[] =>
  readNode.all === undefined
    ? places.map(({ level, index }) => readNode(level, index))
    : readNode.all(places)

/** The roots of the complete subtrees that cover a range of the tree, largest first. */
export const peaksOf = (readNode: NodeReader, range: LeafRange): readonly Hash[] => {
  const places: NodePlace[] = []
  addPeaks(places, range)
  return readAll(readNode, places)
}

/** MTH(D[start:end]) of RFC 9162 §2.1.1 for each range; all but one of a proof's ranges are complete subtrees. */
export const rootsOfRanges = (
  readNode: NodeReader,
  ranges: readonly LeafRange[],
): readonly Hash[] => {
  const places: NodePlace[] = []
  const ends = ranges.map((range) => {
    addPeaks(places, range)
    return places.length
  })
  const hashes = readAll(readNode, places)
  // One hash for each range: all ranges are complete subtrees.
  if (hashes.length === ranges.length) return hashes
  return ranges.map(({ start, end }, number) =>
    rootOf({ size: end - start, peaks: hashes.slice(ends[number - 1] ?? 0, ends[number]) }),
  )
}

/** The split of RFC 9162 §2.1.1 for a range of two leaves or more: after the largest power of two below its width. */
export const splitOf = (start: number, end: number): number =>
  start + 2 ** highestBit(end - start - 1)
