import type { Hash, NodeReader } from '@coflyfr/proof/tree'

/** Nodes kept at most, twice over, some 3 MB: of a million events all that stand eight levels above the leaves or higher. */
const nodesMax = 8_192

/** Apart from each other for every node that a tree can have where levels are few and positions below 2^47. */
const keyOf = (level: number, index: number): number => index * 64 + level

/**
 * Keeps interior nodes that were read: proofs share what stands high in the tree, and proofs of neighbours nearly all.
 * A node is complete when it is stored and never changes after it. Leaves are not kept: each is asked for once.
 */
export const keptNodes = (readNode: NodeReader): NodeReader => {
  // What was asked for since the older ones were full goes over into the next; the rest is let go.
  let nodes = new Map<number, Hash>()
  let older = new Map<number, Hash>()
  const keep = (key: number, hash: Hash): Hash => {
    if (nodes.size >= nodesMax) {
      older = nodes
      nodes = new Map()
    }
    nodes.set(key, hash)
    return hash
  }
  return (level, index) => {
    if (level === 0) return readNode(level, index)
    const key = keyOf(level, index)
    return nodes.get(key) ?? keep(key, older.get(key) ?? readNode(level, index))
  }
}
