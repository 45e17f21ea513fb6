import { leafText } from '@coflyfr/core'
import { leafHashHex, type NodeReader, nodeHashHex } from '@coflyfr/proof/tree'
import type { StoredColumns } from '../../audited-ledger.ts'

/** Digits of a hash in hex. */
const hashLength = 64

/**
 * Checks that consecutive rows hash to the leaves stored with them, and that the nodes stored there are the hashes of
 * the two stored below them. Each node is stored in exactly one row, so if every row is sound, the whole tree follows
 * from the events.
 *
 * @param readNode reads the nodes left of the first row
 */
export const spanTree = (readNode: NodeReader): ((row: StoredColumns) => boolean) => {
  /** By level, the last node that is a left child, in hex. */
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
