import { type Hash, leafHash, type NodeReader, nodeHash } from '@coflyfr/proof'
import type { StoredLeaf } from '../../audited-ledger.ts'

const hashLengthBytes = 32

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

const hashAt = ({ hashes }: StoredLeaf, level: number): Hash =>
  hashes.subarray(level * hashLengthBytes, (level + 1) * hashLengthBytes)

/**
 * Looks whether rows, one after the other, hash to the leaves stored with them, and the nodes stored there to the two below
 * them as those are stored. Each node stands in one row: where every row is sound, the whole tree is what the events hash to.
 *
 * @param readNode for what stands before the first row
 */
export const spanTree = (readNode: NodeReader): ((row: StoredLeaf) => boolean) => {
  /** By level, the last node that is the left one of two. */
  const lefts: Hash[] = []
  return (row) => {
    if (!isSame(leafHash(row.preimage), hashAt(row, 0))) return false
    let level = 0
    let index = row.position
    for (; index % 2 === 1; index = Math.floor(index / 2)) {
      const node = nodeHash(lefts[level] ?? readNode(level, index - 1), hashAt(row, level))
      level += 1
      if (!isSame(node, hashAt(row, level))) return false
    }
    lefts[level] = hashAt(row, level)
    return row.hashes.length === (level + 1) * hashLengthBytes
  }
}
