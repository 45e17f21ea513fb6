import { StoreFault } from '@coflyfr/core'
import {
  appendCheckpointFile,
  type CheckpointLog,
  type KeyFileReadRefusal,
  readCheckpointFile,
  readKeyFile,
  type SigningKey,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fileProblem } from './file-problem.ts'

/** The ledger's signing key, readable by its owner alone. */
export const keyPath = (ledger: string): string => `${ledger}.key`

/** Checkpoints kept outside the ledger file, which show a lost tail that the file itself cannot. */
export const checkpointsPath = (ledger: string): string => `${ledger}.checkpoints`

/** Personal values, encrypted; made for the first of them. */
export const vaultPath = (ledger: string): string => `${ledger}.vault`

/** The key that opens the vault, readable by its owner alone. */
export const vaultKeyPath = (ledger: string): string => `${ledger}.vault-key`

const noCheckpoints: CheckpointLog = { records: [], unreadable: [] }

/** The checkpoints beside a ledger; none where there is no such file. */
export const readCheckpoints = async (path: string): Promise<CheckpointLog> => {
  const read = await readCheckpointFile(path)()
  if (!isLeft(read)) return read.right
  if (read.left.tag === 'CheckpointFileMissing') return noCheckpoints
  throw new StoreFault(
    'Unavailable',
    `Cannot read the checkpoints "${path}": ${fileProblem(read.left.code)}`,
  )
}

/** What is wrong with a key file, and what to do. */
export const keyProblem = (refusal: KeyFileReadRefusal): string => {
  switch (refusal.tag) {
    case 'KeyFileMissing':
      return 'it is not there; put the ledger’s key back'
    case 'KeyFileUnavailable':
      return fileProblem(refusal.code)
    case 'KeyFileExposed':
      return `others can use it (mode ${refusal.mode}); make it yours alone with chmod 600`
    case 'KeyFileMalformed':
      return 'it holds no signing key; put the ledger’s key back'
  }
}

/** The key of a ledger; a fault of the store says what is wrong with the file. */
export const readKey = async (ledger: string): Promise<SigningKey> => {
  const path = keyPath(ledger)
  const read = await readKeyFile(path)()
  if (!isLeft(read)) return read.right
  throw new StoreFault('Unavailable', `Cannot use the key "${path}": ${keyProblem(read.left)}`)
}

/** Keeps a signed checkpoint beside the ledger. */
export const keepCheckpoint = async (ledger: string, note: string): Promise<void> => {
  const path = checkpointsPath(ledger)
  const kept = await appendCheckpointFile(path, note)()
  if (!isLeft(kept)) return
  const problem =
    kept.left.tag === 'NotOneCheckpoint' ? 'it is not one checkpoint' : fileProblem(kept.left.code)
  throw new StoreFault('Unavailable', `Cannot keep a checkpoint in "${path}": ${problem}`)
}
