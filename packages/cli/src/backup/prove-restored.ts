import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { type CheckpointText, type Verification, verify } from '@coflyfr/audit'
import { StoreFault } from '@coflyfr/core'
import { type Checkpoint, parseCheckpointLog, readKeyFile } from '@coflyfr/proof'
import { openStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CliContext, userPath } from '../cli-context.ts'
import { readText } from '../read-text.ts'
import { checkpointsPath, keyPath, openRegister, readKeyEnds, signedPath } from '../side-files.ts'
import { UsageFault } from '../usage-fault.ts'
import type { Manifest } from './manifest.ts'

/** A checkpoint that was signed after the backup was made: it covers events that the backup does not hold. */
export interface NewerCheckpoint {
  readonly source: string
  readonly size: number
  readonly root: string
}

/** What came of verifying a ledger that is to be restored. */
export interface ProvedRestored {
  readonly verification: Verification
  readonly newer: readonly NewerCheckpoint[]
}

/** The records of a file of checkpoints that the backup reaches, and those that it does not. */
const divided = (
  { source, text }: CheckpointText,
  size: number,
): { readonly reached: readonly CheckpointText[]; readonly newer: readonly NewerCheckpoint[] } => {
  // One note may come without the empty line that closes a record in a file of several.
  const { records, unreadable } = parseCheckpointLog(text.endsWith('\n\n') ? text : `${text}\n`)
  if (records.length === 0)
    throw new UsageFault(`--checkpoint: expected a signed checkpoint in "${source}", found none`)
  const isNewer = ({ checkpoint }: { readonly checkpoint: Checkpoint }) => checkpoint.size > size
  const reached = [
    ...records.filter((one) => !isNewer(one)).map(({ note }) => note),
    ...unreadable.map((one) => one.text),
  ]
  const newer = records.filter(isNewer).map(({ checkpoint }) => ({
    source,
    size: checkpoint.size,
    root: Buffer.from(checkpoint.root).toString('base64'),
  }))
  return { reached: reached.map((note) => ({ source, text: note })), newer }
}

/**
 * What was signed last where the ledger is to be, as the signer remembers it: a backup leaves that file out, and it is often the
 * only newer checkpoint that survives.
 */
const signedHere = (ledger: string, origin: string): readonly CheckpointText[] => {
  const source = signedPath(ledger)
  if (!existsSync(source)) return []
  using register = openRegister(ledger)
  const last = register.last(origin)
  if (isLeft(last))
    throw new StoreFault(
      'Unavailable',
      `Cannot use the signer's register "${source}": ${last.left.problem}`,
    )
  return last.right === null ? [] : [{ source, text: last.right }]
}

/** The same checkpoint may have been kept in several places. */
const once = (newer: readonly NewerCheckpoint[]): readonly NewerCheckpoint[] =>
  newer.filter((one, at) => newer.findIndex(({ root }) => root === one.root) === at)

/** Verifies a ledger that is to be restored against its own checkpoints, those given, and what was signed last there. */
export const proveRestored = async (
  context: CliContext,
  draft: string,
  { origin, size }: Manifest,
  { ledger, files }: { readonly ledger: string; readonly files: readonly string[] },
): Promise<ProvedRestored> => {
  const own = { source: 'the backup', text: await readFile(checkpointsPath(draft), 'utf8') }
  const given = await Promise.all(
    files.map(async (file) => ({ source: file, text: await readText(context, file) })),
  )
  const parts = [...given, ...signedHere(ledger, origin)].map((one) => divided(one, size))
  const path = userPath(context, draft)
  const key = await readKeyFile(keyPath(path))()
  const keyEnds = await readKeyEnds(path)
  await using store = await openStore(draft, { forAudit: true })
  const verification = await verify(store, {
    checkpoints: [own, ...parts.flatMap(({ reached }) => reached)],
    keys: [...(isLeft(key) ? [] : [key.right.verifier]), ...keyEnds.map((end) => end.key)],
    keyEnds,
  })
  return { verification, newer: once(parts.flatMap(({ newer }) => newer)) }
}
