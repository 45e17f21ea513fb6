import { StoreFault } from '@coflyfr/core'
import { rootAt, signCheckpoint } from '@coflyfr/proof'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { checkpointsPath, keepCheckpoint, readCheckpoints, readKey } from '../side-files.ts'
import type { SignedHead } from '../sign-head.ts'

/**
 * Keeps beside a copy the checkpoints that it reaches, and one of its own head. It is signed only as a beginning of the log
 * in use: the root of the log at that size is the root of the copy.
 */
export const signCopy = async (
  ledger: string,
  inUse: SqliteStore,
  copy: string,
): Promise<SignedHead> => {
  await using store = await openStore(copy)
  const size = store.tree.size()
  const root = rootAt(store.tree.readNode, size)
  if (Buffer.compare(root, rootAt(inUse.tree.readNode, size)) !== 0)
    throw new StoreFault(
      'Damaged',
      'Cannot sign the copy: the log in use does not begin with it; run verify',
    )
  const { records } = await readCheckpoints(checkpointsPath(ledger))
  for (const { note, checkpoint } of records)
    if (checkpoint.size <= size) await keepCheckpoint(copy, note)
  const checkpoint = { origin: store.origin, size, root, extensions: [] }
  const note = signCheckpoint(checkpoint, [await readKey(ledger)])
  if (isLeft(note)) throw new Error(`Cannot sign the copy: ${note.left.tag}`)
  if (!records.some((one) => one.checkpoint.size === size)) await keepCheckpoint(copy, note.right)
  return { note: note.right, checkpoint }
}
