import { StoreFault } from '@coflyfr/core'
import { growingTree, type NodeReader, rootAt, type TreeHead, tailAt } from '@coflyfr/proof/tree'
import type { StoredLeaf } from './stored-leaves.ts'

/** What the checks at opening look at. */
export interface Tail {
  readonly path: string
  readonly size: number
  readonly readNode: NodeReader
  /** The stored form of the last event; undefined for an empty log. */
  readonly last: StoredLeaf | undefined
}

/**
 * Checks the end of the log, where a crash or a lost write would show: the last event must hash to what was stored with
 * it, given the tree before it. Throws `Damaged`. Only `verify` checks the other events.
 */
export const checkLastEvent = ({ path, size, readNode, last }: Tail): void => {
  if (last === undefined) return
  if (last.kind === 'unreadable') {
    throw damaged(
      path,
      `its last event (position ${last.position}) cannot be read: ${last.problem}`,
    )
  }
  const expected = growingTree(tailAt(readNode, size - 1)).append(last.preimage)
  if (Buffer.compare(expected, last.hashes) !== 0) {
    throw damaged(path, `its last event (position ${last.position}) does not match its hash`)
  }
}

/**
 * Compares the log with checkpoints that were kept outside the file. Throws `Truncated` if a checkpoint covers more than
 * the log holds: SQLite silently drops the end of a damaged write-ahead log. Throws `Damaged` if the events are not those
 * of the checkpoint.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { checkCheckpoints, createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * const { size, root, readNode } = store.tree
 * const held = { path, size: size(), readNode }
 * checkCheckpoints(held, [{ size: 0, root: root() }])
 * assert.throws(() => checkCheckpoints(held, [{ size: 1, root: root() }]), /it holds 0 events/)
 * ```
 */
export const checkCheckpoints = (
  { path, size, readNode }: Pick<Tail, 'path' | 'size' | 'readNode'>,
  checkpoints: readonly TreeHead[],
): void => {
  for (const checkpoint of checkpoints) {
    if (checkpoint.size > size) {
      throw new StoreFault(
        'Truncated',
        `Cannot open the ledger "${path}": it holds ${size} events, a checkpoint kept outside covers ${checkpoint.size}; restore it from a backup`,
      )
    }
    if (Buffer.compare(checkpoint.root, rootAt(readNode, checkpoint.size)) !== 0) {
      throw damaged(
        path,
        `its first ${checkpoint.size} events are not those of a checkpoint kept outside`,
      )
    }
  }
}

const damaged = (path: string, found: string): StoreFault =>
  new StoreFault(
    'Damaged',
    `Cannot open the ledger "${path}": ${found}; run verify, and restore it from a backup`,
  )
