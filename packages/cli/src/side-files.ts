import {
  appendCheckpointFile,
  type CheckpointLog,
  readCheckpointFile,
  readKeyFile,
  type SigningKey,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { UsageFault } from './usage-fault.ts'

/** The ledger's signing key, readable by its owner alone. */
export const keyPath = (ledger: string): string => `${ledger}.key`

/** Checkpoints kept outside the ledger file, which show a lost tail that the file itself cannot. */
export const checkpointsPath = (ledger: string): string => `${ledger}.checkpoints`

const noCheckpoints: CheckpointLog = { records: [], unreadable: [] }

/** The checkpoints beside a ledger; none where there is no such file. */
export const readCheckpoints = async (path: string): Promise<CheckpointLog> => {
  const read = await readCheckpointFile(path)()
  if (!isLeft(read)) return read.right
  if (read.left.tag === 'CheckpointFileMissing') return noCheckpoints
  throw new UsageFault(`Cannot read the checkpoints "${path}": ${read.left.code}`)
}

/** The key of a ledger; the message says what is wrong with the file. */
export const readKey = async (ledger: string): Promise<SigningKey> => {
  const path = keyPath(ledger)
  const read = await readKeyFile(path)()
  if (!isLeft(read)) return read.right
  throw new UsageFault(`Cannot use the key "${path}": ${JSON.stringify(read.left)}`)
}

/** Keeps a signed checkpoint beside the ledger. */
export const keepCheckpoint = async (ledger: string, note: string): Promise<void> => {
  const kept = await appendCheckpointFile(checkpointsPath(ledger), note)()
  if (isLeft(kept)) {
    throw new UsageFault(
      `Cannot keep a checkpoint in "${checkpointsPath(ledger)}": ${JSON.stringify(kept.left)}`,
    )
  }
}
