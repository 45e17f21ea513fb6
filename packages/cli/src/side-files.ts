import { readFile } from 'node:fs/promises'
import { StoreFault } from '@coflyfr/core'
import {
  appendCheckpointFile,
  type CheckpointLog,
  type CheckpointRecord,
  type CheckpointRegister,
  describePolicyFormat,
  type KeyEnd,
  type KeyFileReadRefusal,
  openCheckpointRegister,
  type Policy,
  parseKeyEnds,
  parsePolicy,
  readCheckpointFile,
  readKeyFile,
  readLastCheckpoint,
  type SigningKey,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fileProblem, systemCode } from './file-problem.ts'

/** The ledger's signing key, readable by its owner alone. */
export const keyPath = (ledger: string): string => `${ledger}.key`

/** Checkpoints kept outside the ledger file, which show a lost tail that the file itself cannot. */
export const checkpointsPath = (ledger: string): string => `${ledger}.checkpoints`

/**
 * The register of what was signed last, as long as this machine keeps it: never part of a backup, so that a ledger put back
 * from one cannot make the signer contradict itself.
 */
export const signedPath = (ledger: string): string => `${ledger}.signed`

/** Keys of the ledger that ended, a line each; there once the key has been changed. */
export const keyEndsPath = (ledger: string): string => `${ledger}.key-ends`

/** The ledger's trust policy with its witnesses (C2SP tlog-policy), where the council has put one. */
export const policyPath = (ledger: string): string => `${ledger}.policy`

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

/** The last checkpoint beside a ledger; null where there is none. */
export const readLastBeside = async (
  ledger: string,
): Promise<Pick<CheckpointRecord, 'note' | 'checkpoint'> | null> => {
  const path = checkpointsPath(ledger)
  const read = await readLastCheckpoint(path)()
  if (!isLeft(read)) return read.right
  if (read.left.tag === 'CheckpointFileMissing') return null
  throw new StoreFault(
    'Unavailable',
    `Cannot read the checkpoints "${path}": ${fileProblem(read.left.code)}`,
  )
}

/** The register of a ledger's signer, to be closed by the caller. */
export const openRegister = (ledger: string): CheckpointRegister => {
  const opened = openCheckpointRegister(signedPath(ledger))
  if (!isLeft(opened)) return opened.right
  const { path, problem } = opened.left
  throw new StoreFault('Unavailable', `Cannot use the signer's register "${path}": ${problem}`)
}

/** The text of a file beside a ledger; null where there is no such file. */
export const readBeside = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8')
  } catch (fault) {
    const code = systemCode(fault)
    if (code === 'ENOENT') return null
    throw new StoreFault('Unavailable', `Cannot read "${path}": ${fileProblem(code)}`)
  }
}

/** The ledger's keys that ended; none where it still has its first. */
export const readKeyEnds = async (ledger: string): Promise<readonly KeyEnd[]> => {
  const path = keyEndsPath(ledger)
  const ends = parseKeyEnds((await readBeside(path)) ?? '')
  if (!isLeft(ends)) return ends.right
  throw new StoreFault('Unavailable', `Cannot use "${path}": ${describePolicyFormat(ends.left)}`)
}

/** The policy beside a ledger; null where there is none. */
export const readPolicy = async (ledger: string): Promise<Policy | null> => {
  const path = policyPath(ledger)
  const text = await readBeside(path)
  if (text === null) return null
  const policy = parsePolicy(text)
  if (!isLeft(policy)) return policy.right
  throw new StoreFault('Unavailable', `Cannot use "${path}": ${describePolicyFormat(policy.left)}`)
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
