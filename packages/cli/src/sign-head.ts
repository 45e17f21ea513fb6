import { keepInnerCheckpoint, readInnerCheckpoint } from '@coflyfr/audit'
import { StoreFault } from '@coflyfr/core'
import {
  type Checkpoint,
  type CheckpointRecord,
  type CheckpointRefusal,
  describeCheckpointRefusal,
  type KeyEnd,
  type SignedNext,
  type SigningKey,
  type SignNextRefusal,
  signNext,
  verifyCheckpoint,
} from '@coflyfr/proof'
import type { SqliteStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  keepCheckpoint,
  keyEndsPath,
  openRegister,
  readKey,
  readKeyEnds,
  readLastBeside,
  signedPath,
} from './side-files.ts'

/** A checkpoint as it was signed; the log may have grown since. */
export type SignedHead = Pick<CheckpointRecord, 'note' | 'checkpoint'>

const cannotSign = (problem: string): StoreFault =>
  new StoreFault('Damaged', `Cannot sign the log: ${problem}`)

const otherKey = (refusal: CheckpointRefusal): StoreFault =>
  cannotSign(
    `the last checkpoint kept beside it was not signed by the key beside it (${describeCheckpointRefusal(refusal)}); put the ledger’s own key back, or run verify`,
  )

const otherLog = (ledger: string, refusal: SignNextRefusal): StoreFault => {
  const register = signedPath(ledger)
  switch (refusal.tag) {
    case 'RegisterUnavailable':
      return new StoreFault(
        'Unavailable',
        `Cannot use the signer's register "${register}": ${refusal.problem}`,
      )
    case 'TreeShrank':
      return cannotSign(
        `it holds ${refusal.laterSize} events, ${refusal.earlierSize} were signed before ("${register}"): it does not continue what was signed last; put back a backup that holds them all`,
      )
    default:
      return cannotSign(
        `it does not continue what was signed last ("${register}", ${refusal.tag}); run verify`,
      )
  }
}

/** The last checkpoint beside the ledger, if a key of this ledger signed it: what is built upon must be its own. */
const lastBeside = async (
  ledger: string,
  origin: string,
  key: SigningKey,
  keyEnds: readonly KeyEnd[],
): Promise<SignedHead | null> => {
  const beside = await readLastBeside(ledger)
  if (beside === null) return null
  const keys = [key.verifier, ...keyEnds.map((end) => end.key)]
  const verified = verifyCheckpoint(beside.note, keys, origin, keyEnds)
  if (isLeft(verified)) throw otherKey(verified.left)
  return beside
}

/** Whether a checkpoint says what is to be said, and a key that is still in use says it. */
const isCurrent = (beside: SignedHead, head: Checkpoint, key: SigningKey): boolean =>
  beside.checkpoint.size === head.size &&
  !isLeft(verifyCheckpoint(beside.note, [key.verifier], head.origin))

const keyBeside = async (
  ledger: string,
): Promise<{ readonly key: SigningKey; readonly keyEnds: readonly KeyEnd[] }> => {
  const key = await readKey(ledger)
  const keyEnds = await readKeyEnds(ledger)
  if (keyEnds.some((end) => end.key.keyId === key.verifier.keyId)) {
    throw cannotSign(
      `the key beside it has ended ("${keyEndsPath(ledger)}"): a change of keys was cut off; run rotate-key again`,
    )
  }
  return { key, keyEnds }
}

/**
 * Signs the head of the log and keeps the checkpoint: in the register of the signer, beside the ledger and inside it. A
 * head that is kept already is not signed again. Refuses a log that does not go on from the last one signed, wherever
 * the ledger was put back from, or one signed by another key.
 */
export const signHead = async (ledger: string, store: SqliteStore): Promise<SignedHead> => {
  const { key, keyEnds } = await keyBeside(ledger)
  const beside = await lastBeside(ledger, store.origin, key, keyEnds)
  return signWith(ledger, store, [key], beside)
}

/** Signs the head with these keys, as `signHead` does; `beside` is the last checkpoint that was found beside the ledger. */
export const signWith = async (
  ledger: string,
  store: SqliteStore,
  keys: readonly [SigningKey, ...SigningKey[]],
  beside: SignedHead | null,
): Promise<SignedHead> => {
  const signed = signPresent(ledger, store, keys, beside)
  const { note, checkpoint } = signed
  const isKept = beside !== null && keys.every((key) => isCurrent(beside, checkpoint, key))
  if (!isKept && !(await isOvertaken(ledger, checkpoint))) await keepCheckpoint(ledger, note)
  if (signed.isNew || (await readInnerCheckpoint(store)) === null) {
    await keepInnerCheckpoint(store, { size: checkpoint.size, note })
  }
  return isKept ? beside : { note, checkpoint }
}

/** Another process that signed later and wrote sooner: its checkpoint says all that this one does. */
const isOvertaken = async (ledger: string, { size }: Checkpoint): Promise<boolean> => {
  const last = await readLastBeside(ledger)
  return last !== null && last.checkpoint.size > size
}

const signPresent = (
  ledger: string,
  store: SqliteStore,
  keys: readonly [SigningKey, ...SigningKey[]],
  beside: SignedHead | null,
): SignedNext => {
  const { origin, tree } = store
  const alsoSigned = beside?.note ?? null
  using register = openRegister(ledger)
  for (;;) {
    const size = tree.size()
    const signed = signNext({ origin, size, readNode: tree.readNode, keys, register, alsoSigned })
    if (!isLeft(signed)) return signed.right
    // Another process may have appended and signed between the two looks; then this log has grown as well.
    const isBehind = signed.left.tag === 'TreeShrank' && tree.size() > size
    if (!isBehind) throw otherLog(ledger, signed.left)
  }
}
