import { StoreFault } from '@coflyfr/core'
import type { NodeReader } from '@coflyfr/proof/tree'
import type { Connection } from './connection.ts'
import { query } from './statement.ts'

/** Length of a SHA-256 in bytes. */
const hashLengthBytes = 32

/**
 * Reads a node of the tree from the event that completed it; a leaf's own hash is level 0. Throws `Damaged` where the
 * node is not there.
 */
export const nodeReader = (connection: Connection): NodeReader => {
  const node = query<readonly [Uint8Array<ArrayBuffer>]>(
    connection,
    `SELECT substr(tree, ? * ${hashLengthBytes} + 1, ${hashLengthBytes}) FROM events WHERE position = ?`,
  )
  return (level, index) => {
    const [hash] = node.first(level, (index + 1) * 2 ** level - 1) ?? []
    if (hash?.length !== hashLengthBytes) {
      throw new StoreFault(
        'Damaged',
        `Cannot read the tree of "${connection.path}": it lacks node ${index} of level ${level}; run verify`,
      )
    }
    return hash
  }
}
