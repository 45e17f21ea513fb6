import { open, rename, rm } from 'node:fs/promises'
import { StoreFault } from '@coflyfr/core'
import {
  formatKeyEnds,
  formatVerifierKey,
  generateSigningKey,
  type KeyEnd,
  type SigningKey,
  writeKeyFile,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { keyEndsPath, keyPath, readKey, readKeyEnds, readLastBeside } from '../side-files.ts'
import { signWith } from '../sign-head.ts'

/** Flags of `rotate-key`. */
export interface RotateKeyFlags extends CommonFlags {
  readonly revoke: boolean
}

const newPath = (path: string): string => `${path}.new`

/** Replaces a file by one that is whole on disk before it takes the place. */
const replaceFile = async (path: string, text: string): Promise<void> => {
  {
    await using file = await open(newPath(path), 'w')
    await file.writeFile(text)
    await file.sync()
  }
  await rename(newPath(path), path)
}

/** A new key in a file of its own; what a change of keys that was cut off left there is removed. */
const makeNewKey = async (path: string, origin: string): Promise<SigningKey> => {
  const key = generateSigningKey(origin)
  if (isLeft(key)) throw new Error(`Cannot make a key for ${origin}: ${key.left.tag}`)
  await rm(newPath(path), { force: true })
  const written = await writeKeyFile(newPath(path), key.right)()
  if (!isLeft(written)) return key.right
  const problem =
    written.left.tag === 'KeyFileExists' ? 'it is there already' : fileProblem(written.left.code)
  throw new StoreFault('Unavailable', `Cannot write the key "${newPath(path)}": ${problem}`)
}

/**
 * Ends the key of a ledger and puts a new one in its place. The head is signed by both, so that each vouches for the other;
 * a revoked key, which others may have, signs nothing more. Cut off before its end it is run again.
 */
export const rotateKey = async (
  context: CliContext,
  { revoke, format }: RotateKeyFlags,
  ledger: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'write')
  const { path, store } = session
  const old = await readKey(path)
  const ends = await readKeyEnds(path)
  const isEnded = ends.some((end) => end.key.keyId === old.verifier.keyId)
  const beside = await readLastBeside(path)
  const lastSize = revoke ? (beside?.checkpoint.size ?? 0) : store.tree.size()
  const end: KeyEnd = { kind: revoke ? 'revoked' : 'retired', key: old.verifier, lastSize }
  const key = await makeNewKey(keyPath(path), store.origin)
  const allEnds = isEnded ? ends : [...ends, end]
  await replaceFile(keyEndsPath(path), formatKeyEnds(allEnds))
  await rename(newPath(keyPath(path)), keyPath(path))
  const { note } = await signWith(path, store, revoke || isEnded ? [key] : [key, old], beside)
  const publicKey = formatVerifierKey(key.verifier)
  const ended = { kind: end.kind, publicKey: formatVerifierKey(old.verifier), lastSize }
  context.process.stdout.write(
    format === 'json'
      ? jsonDocument({ publicKey, ended, checkpoint: note })
      : `Public key ${publicKey}\n${formatKeyEnds(allEnds)}`,
  )
  return exitCode.done
}
