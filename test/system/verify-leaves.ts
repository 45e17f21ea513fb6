import { appendLeaf, emptyTail, leafHash, rootOf } from '@coflyfr/proof'
import type { SqliteStore } from '@coflyfr/store-sqlite'

/** Rebuilds the tree from the stored columns alone; returns in words what does not agree. */
export const treeProblems = (store: SqliteStore): readonly string[] => {
  const problems: string[] = [...store.integrityProblems()]
  let tail = emptyTail
  for (const batch of store.tree.leaves()) {
    for (const leaf of batch) {
      if (leaf.kind === 'unreadable')
        return [...problems, `position ${leaf.position}: ${leaf.problem}`]
      if (leaf.position !== tail.size)
        return [...problems, `position ${leaf.position} after ${tail.size - 1}`]
      tail = appendLeaf(tail, leafHash(leaf.preimage)).tail
    }
  }
  const root = Buffer.from(rootOf(tail)).toString('hex')
  const stored = Buffer.from(store.tree.root()).toString('hex')
  return root === stored ? problems : [...problems, `root ${stored} is stored, ${root} computed`]
}
