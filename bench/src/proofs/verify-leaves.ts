import { appendLeaf, emptyTail, leafHash, rootOf } from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'

/** Every leaf put together from the stored columns, hashed and added to a tree, whose root must be the stored one. */
export const verifyLeaves: Measurement = async ({ cache, seed, events }) => {
  await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
    readOnly: true,
  })
  let tail = emptyTail
  const timing = await timed(() => {
    for (const page of store.tree.leaves())
      for (const leaf of page) {
        if (!('preimage' in leaf)) throw new Error('A leaf cannot be read')
        tail = appendLeaf(tail, leafHash(leaf.preimage)).tail
      }
  })
  if (Buffer.compare(rootOf(tail), store.tree.root()) !== 0) throw new Error('Another root')
  return { events: tail.size, ...timing, facts: {} }
}
