import {
  emptyRoot,
  emptyTail,
  type Hash,
  leafHash,
  nodeHash,
  rootOf,
  type TreeTail,
} from '@coflyfr/proof'
import { hashLengthBytes } from '@coflyfr/proof/tree'
import type { StoredLeaf, UnreadableLeaf } from '../audited-ledger.ts'

/** What one stored row says about the tree. */
export interface CheckedLeaf {
  /** The event does not hash to the leaf stored with it. */
  readonly leafDiffers: boolean
  /** Levels of the nodes stored with it that are not the hash of the two below them. */
  readonly levelsDiffering: readonly number[]
}

/** Rebuilds the tree, row by row. */
export interface TreeCheck {
  readonly take: (row: StoredLeaf | UnreadableLeaf) => CheckedLeaf
  /** Root of the first `size` events, made from the events themselves; null if one of them is missing or unreadable. */
  readonly rootAt: (size: number) => Hash | null
}

const nothingDiffers: CheckedLeaf = { leafDiffers: false, levelsDiffering: [] }

/** A tail that grows in place: making a new list for every event would be most of the work. */
interface GrowingTail extends TreeTail {
  size: number
  readonly peaks: Hash[]
}

const noneCompleted: readonly Hash[] = []

/** As `appendLeaf`, in place. Returns the hashes of the completed nodes, lowest first. */
const grow = (tail: GrowingTail, leaf: Hash): readonly Hash[] => {
  const { peaks, size } = tail
  tail.size = size + 1
  if (size % 2 === 0) {
    peaks.push(leaf)
    return noneCompleted
  }
  const completed: Hash[] = []
  let hash = leaf
  for (let index = size; index % 2 === 1; index = Math.floor(index / 2)) {
    hash = nodeHash(peaks.pop() ?? emptyRoot, hash)
    completed.push(hash)
  }
  peaks.push(hash)
  return completed
}

/**
 * Grows two trees side by side. `asStored` grows from the stored leaf hashes, so that a changed event is one finding
 * and not another for each node above it. `asHashed` grows from the hashes of the events: checkpoints are compared with
 * its roots. Both are one object until the first difference. A row that is missing or unreadable ends both.
 *
 * @param sizes the sizes at which roots will be asked for
 */
export const treeCheck = (sizes: Iterable<number>): TreeCheck => {
  const wanted = new Set(sizes)
  const roots = new Map([[0, rootOf(emptyTail)]])
  let asStored: GrowingTail | null = { size: 0, peaks: [] }
  let asHashed: GrowingTail | null = asStored

  const take = (row: StoredLeaf): CheckedLeaf => {
    const hash = leafHash(row.preimage)
    const leafDiffers = !isStoredAt(row, 0, hash)
    if (leafDiffers && asHashed !== null && asHashed === asStored) {
      asHashed = { size: asHashed.size, peaks: [...asHashed.peaks] }
    }
    const stored = leafDiffers ? row.hashes.subarray(0, hashLengthBytes) : hash
    const completed = asStored && grow(asStored, stored.length === hashLengthBytes ? stored : hash)
    if (asHashed !== null && asHashed !== asStored) grow(asHashed, hash)
    if (asHashed !== null && wanted.has(asHashed.size)) roots.set(asHashed.size, rootOf(asHashed))
    const levels =
      completed === null ? nothingDiffers.levelsDiffering : levelsDiffering(row, completed)
    return leafDiffers || levels.length > 0
      ? { leafDiffers, levelsDiffering: levels }
      : nothingDiffers
  }

  let next = 0
  return {
    take: (row) => {
      const follows = row.position === next
      next = row.position + 1
      if (!follows || row.kind === 'unreadable') asStored = asHashed = null
      return row.kind === 'unreadable' ? nothingDiffers : take(row)
    },
    rootAt: (size) => roots.get(size) ?? null,
  }
}

/** Whether a hash is the one stored for a level; false if the row is too short for it. */
const isStoredAt = ({ hashes }: StoredLeaf, level: number, hash: Hash): boolean => {
  const from = level * hashLengthBytes
  for (let at = 0; at < hashLengthBytes; at += 1) {
    if (hashes[from + at] !== hash[at]) return false
  }
  return true
}

const levelsDiffering = (row: StoredLeaf, completed: readonly Hash[]): readonly number[] => {
  const isWhole = row.hashes.length === (completed.length + 1) * hashLengthBytes
  if (isWhole && completed.every((hash, number) => isStoredAt(row, number + 1, hash))) {
    return nothingDiffers.levelsDiffering
  }
  const differing = completed.flatMap((hash, number) =>
    isStoredAt(row, number + 1, hash) ? [] : [number + 1],
  )
  const isTooLong = row.hashes.length > (completed.length + 1) * hashLengthBytes
  return isTooLong ? [...differing, completed.length + 1] : differing
}
