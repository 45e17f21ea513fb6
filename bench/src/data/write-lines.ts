import { closeSync, openSync, writeSync } from 'node:fs'
import { openStore } from '@coflyfr/store-sqlite'

/** Writes the whole envelope of every event, as its leaf hashes it, on a line of its own. */
export const writeLines = async (ledger: string, path: string): Promise<void> => {
  await using store = await openStore(ledger, { readOnly: true })
  const file = openSync(path, 'w')
  try {
    for (const leaves of store.tree.leaves()) {
      const lines = leaves.map((leaf) => {
        if (leaf.kind === 'unreadable') throw new Error(leaf.problem)
        return `${leaf.preimage}\n`
      })
      writeSync(file, lines.join(''))
    }
  } finally {
    closeSync(file)
  }
}
