import { StoreFault } from '@coflyfr/core'
import {
  type CheckpointRecord,
  consistencyProof,
  nextCheckpoint,
  rootAt,
  signCheckpoint,
  verifyCheckpoint,
} from '@coflyfr/proof'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { checkpointsPath, keepCheckpoint, readCheckpoints, readKey } from './side-files.ts'

const orFault = <Value>(
  problem: string,
  result: Either<{ readonly tag: string }, Value>,
): Value => {
  if (!isLeft(result)) return result.right
  throw new StoreFault(
    'Damaged',
    `Cannot sign the log: ${problem} (${result.left.tag}); run verify`,
  )
}

const otherKey = 'the last checkpoint kept beside it was not signed by the key beside it'
const otherLog = 'it does not go on from what was signed last'

/** Writers that sign at once may append a smaller checkpoint after a larger one. */
const largest = (records: readonly CheckpointRecord[]): CheckpointRecord | undefined =>
  records.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size).at(-1)

/** A checkpoint as it was signed; the log may have grown since. */
export type SignedHead = Pick<CheckpointRecord, 'note' | 'checkpoint'>

/**
 * Signs the head of the log and keeps the checkpoint beside the ledger; a head that is kept already is not signed
 * again. Refuses a log that does not go on from the last one signed, or one signed by another key.
 */
export const signHead = async (ledger: string, store: SqliteStore): Promise<SignedHead> => {
  const key = await readKey(ledger)
  const { records } = await readCheckpoints(checkpointsPath(ledger))
  const previous = largest(records)
  const size = store.tree.size()
  if (previous !== undefined) {
    // The file lies open beside the ledger: what is handed on or built upon must be of this key.
    const verified = verifyCheckpoint(previous.note, [key.verifier], store.origin)
    orFault(otherKey, verified)
  }
  if (previous !== undefined && previous.checkpoint.size === size) return previous
  const current = {
    origin: store.origin,
    size,
    root: rootAt(store.tree.readNode, size),
    extensions: [],
  }
  if (previous !== undefined) {
    const { checkpoint } = previous
    const proof = orFault(otherLog, consistencyProof(store.tree.readNode, checkpoint.size, size))
    orFault(otherLog, nextCheckpoint(checkpoint, current, proof))
  }
  const note = orFault('its checkpoint cannot be written', signCheckpoint(current, [key]))
  await keepCheckpoint(ledger, note)
  return { note, checkpoint: current }
}
