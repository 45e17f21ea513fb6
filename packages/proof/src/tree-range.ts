import type { Hash } from './sha256.ts'
import { rootOf } from './tree-tail.ts'
import { highestBit } from './whole-number.ts'

/** A complete subtree by its place: 2^level leaves, the `index`-th of its level from the left; level 0 holds leaf hashes. */
export interface NodePlace {
  readonly level: number
  readonly index: number
}

/**
 * Reads the roots of complete subtrees of a stored tree. It throws where a node is not stored: a hole in a tree is broken
 * storage, not a refusal.
 */
export interface NodeReader {
  (level: number, index: number): Hash
  /** Reads several in the order of their places, for storage that finds them together in less time. */
  readonly all?: (places: readonly NodePlace[]) => readonly Hash[]
}

/** The leaves from `start` up to `end`. */
export interface LeafRange {
  readonly start: number
  readonly end: number
}

/** The complete subtrees that cover a range of the tree, largest first. */
const peaksOver = ({ start, end }: LeafRange): readonly NodePlace[] => {
  const places: NodePlace[] = []
  for (let from = start; from < end; ) {
    const level = highestBit(end - from)
    places.push({ level, index: from / 2 ** level })
    from += 2 ** level
  }
  return places
}

const readAll = (readNode: NodeReader, places: readonly NodePlace[]): readonly Hash[] =>
  readNode.all === undefined
    ? places.map(({ level, index }) => readNode(level, index))
    : readNode.all(places)

/** The roots of the complete subtrees that cover a range of the tree, largest first. */
export const peaksOf = (readNode: NodeReader, range: LeafRange): readonly Hash[] =>
  readAll(readNode, peaksOver(range))

/** MTH(D[start:end]) of RFC 9162 §2.1.1 for each range; all but one of a proof's ranges are complete subtrees. */
export const rootsOfRanges = (
  readNode: NodeReader,
  ranges: readonly LeafRange[],
): readonly Hash[] => {
  const peaks = ranges.map(peaksOver)
  const hashes = readAll(readNode, peaks.flat())
  let from = 0
  return ranges.map(({ start, end }, number) => {
    const count = peaks[number]?.length ?? 0
    from += count
    return rootOf({ size: end - start, peaks: hashes.slice(from - count, from) })
  })
}

/** Where RFC 9162 §2.1.1 splits a range of two leaves or more: after the largest power of two below its width. */
export const splitOf = (start: number, end: number): number =>
  start + 2 ** highestBit(end - start - 1)
