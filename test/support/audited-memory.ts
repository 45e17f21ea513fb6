import type { AuditedLedger, StoredLeaf } from '@coflyfr/audit'
import { canonicalDataOf, type EventStore, leafPreimage, type Recorded } from '@coflyfr/core'
import { appendLeaf, emptyTail, type Hash, leafHash, type NodeReader } from '@coflyfr/proof'

const nodeKey = (level: number, index: number): string => `${level}/${index}`

const storedLeaf = (event: Recorded, hashes: Uint8Array): StoredLeaf => {
  const { position, stream, revision, type, recordedAt } = event
  const preimage = leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) })
  return { kind: 'leaf', position, stream, revision, type, recordedAt, preimage, hashes }
}

/** A store in memory as an audit sees a ledger: with a tree over its present events, and no kept states. */
export const auditedMemory = async (store: EventStore): Promise<AuditedLedger> => {
  const nodes = new Map<string, Hash>()
  const leaves: StoredLeaf[] = []
  let tail = emptyTail
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      const { preimage } = storedLeaf(event, Buffer.of())
      const hash = leafHash(preimage)
      const grown = appendLeaf(tail, hash)
      nodes.set(nodeKey(0, tail.size), hash)
      for (const node of grown.completed) nodes.set(nodeKey(node.level, node.index), node.hash)
      leaves.push(
        storedLeaf(event, Buffer.concat([hash, ...grown.completed.map((node) => node.hash)])),
      )
      tail = grown.tail
    }
  }
  const readNode: NodeReader = (level, index) => {
    const node = nodes.get(nodeKey(level, index))
    if (node === undefined) throw new Error(`There is no node ${nodeKey(level, index)}`)
    return node
  }
  return {
    ...store,
    tree: {
      size: () => leaves.length,
      readNode,
      leaves: (from = 0, to = leaves.length) => [leaves.slice(from, to)],
    },
    integrityProblems: () => [],
    keptStates: () => [],
    space: () => ({ fileBytes: 0, freeBytes: 0, writeAheadLogBytes: 0 }),
  }
}
