import { appendLeaf, emptyTail, type Hash, leafHash, rootOf, type TreeTail } from '@coflyfr/proof'
import type { StoredLeaf, UnreadableLeaf } from '../audited-ledger.ts'

/** What one stored row says about the tree. */
export interface CheckedLeaf {
  /** The event does not hash to the leaf stored with it. */
  readonly leafDiffers: boolean
  /** Levels of the nodes stored with it that are not the hash of the two below them. */
  readonly levelsDiffering: readonly number[]
}

/** Makes the tree again, row by row. */
export interface TreeCheck {
  readonly take: (row: StoredLeaf | UnreadableLeaf) => CheckedLeaf
  /** Root of the first so many events, made from what they hash to; null where one is missing or unreadable. */
  readonly rootAt: (size: number) => Hash | null
}

const hashLengthBytes = 32

const nothingDiffers: CheckedLeaf = { leafDiffers: false, levelsDiffering: [] }

/**
 * Grows two trees side by side. `asStored` holds the stored leaf hashes, so that a changed event is one finding and not
 * one more for each node above it. `asHashed` holds what the events hash to: its roots are those that checkpoints are
 * compared with. They are one object until the first difference; a row that is missing or unreadable ends both.
 *
 * @param sizes the sizes at which roots will be asked for
 */
export const treeCheck = (sizes: Iterable<number>): TreeCheck => {
  const wanted = new Set(sizes)
  const roots = new Map([[0, rootOf(emptyTail)]])
  let asStored: TreeTail | null = emptyTail
  let asHashed: TreeTail | null = emptyTail

  const take = (row: StoredLeaf): CheckedLeaf => {
    const hash = leafHash(row.preimage)
    const stored = storedHash(row, 0)
    const leafDiffers = Buffer.compare(hash, stored) !== 0
    const isShared = asHashed === asStored && !leafDiffers
    const grown =
      asStored && appendLeaf(asStored, stored.length === hashLengthBytes ? stored : hash)
    asHashed = isShared ? (grown?.tail ?? null) : asHashed && appendLeaf(asHashed, hash).tail
    asStored = grown?.tail ?? null
    if (asHashed !== null && wanted.has(asHashed.size)) roots.set(asHashed.size, rootOf(asHashed))
    return {
      leafDiffers,
      levelsDiffering: grown === null ? [] : levelsDiffering(row, grown.completed),
    }
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

/** The hash stored for a level; shorter than a hash where it is not all there. */
const storedHash = ({ hashes }: StoredLeaf, level: number): Uint8Array =>
  hashes.subarray(level * hashLengthBytes, (level + 1) * hashLengthBytes)

const levelsDiffering = (
  row: StoredLeaf,
  completed: readonly { readonly level: number; readonly hash: Hash }[],
): readonly number[] => {
  const differing = completed
    .filter(({ level, hash }) => Buffer.compare(hash, storedHash(row, level)) !== 0)
    .map(({ level }) => level)
  const isTooLong = row.hashes.length > (completed.length + 1) * hashLengthBytes
  return isTooLong ? [...differing, completed.length + 1] : differing
}
