import { leafText } from '@coflyfr/core'
import { leafHashHex, type NodeReader, nodeHashHex } from '@coflyfr/proof/tree'
import type { StoredColumns } from '../../audited-ledger.ts'

/** Length of a hash in hex. */
const hashLength = 64

/**
 * Looks whether rows, one after the other, hash to the leaves stored with them, and the nodes stored there to the two below
 * them as those are stored. Each node stands in one row: where every row is sound, the whole tree is what the events hash to.
 *
 * @param readNode for what stands before the first row
 */
export const spanTree = (readNode: NodeReader): ((row: StoredColumns) => boolean) => {
  /** By level, the last node that is the left one of two. */
  const lefts: string[] = []

  const leftOf = (level: number, index: number): string =>
    lefts[level] ?? Buffer.from(readNode(level, index - 1)).toString('hex')

  return (row) => {
    const { hashes, position } = row
    let hash = leafHashHex(leafText(row, row, row.context))
    let level = 0
    for (let index = position; hashes.startsWith(hash, level * hashLength); level += 1) {
      if (index % 2 === 0) {
        lefts[level] = hash
        return hashes.length === (level + 1) * hashLength
      }
      hash = nodeHashHex(leftOf(level, index), hash)
      index = Math.floor(index / 2)
    }
    return false
  }
}
