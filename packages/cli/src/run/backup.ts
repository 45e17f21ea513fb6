import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { instantOfMicroseconds } from '@coflyfr/core'
import { beginDraft } from '../backup/begin-draft.ts'
import { copyLedger } from '../backup/copy-ledger.ts'
import { backupFormat, fileIn, type Manifest, manifestName } from '../backup/manifest.ts'
import { syncPath } from '../backup/sync-path.ts'
import { type CliContext, userPath } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { systemCode } from '../file-problem.ts'
import { folderFault } from '../folder-fault.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { tidyVault } from '../tidy-vault.ts'
import { UsageFault } from '../usage-fault.ts'

/** Flags of `backup`. */
export interface BackupFlags extends CommonFlags {
  readonly withVaultKey: boolean
}

const checkFree = async (folder: string, given: string): Promise<void> => {
  const found = await readdir(folder).catch((fault: unknown) => {
    if (systemCode(fault) === 'ENOENT') return []
    throw folderFault('DIR', given, fault)
  })
  if (found.length > 0)
    throw new UsageFault(`DIR: expected a folder that is empty or not there, found "${given}"`)
}

/** What was copied is on the disk before the manifest says so. */
const writeManifest = async (
  folder: string,
  of: Omit<Manifest, 'files' | 'format'>,
): Promise<Manifest> => {
  const names = (await readdir(folder)).sort()
  const files = []
  for (const name of names) {
    await syncPath(join(folder, name))
    files.push(await fileIn(folder, name))
  }
  const manifest: Manifest = { format: backupFormat, ...of, files }
  const path = join(folder, manifestName)
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', flush: true })
  await syncPath(folder)
  return manifest
}

const summary = (given: string, { size, root, files }: Manifest, withVaultKey: boolean): string => {
  const lines = files.map(({ name, bytes }) => `  ${name}  ${bytes} bytes\n`)
  const vaultKey =
    withVaultKey || !files.some(({ name }) => name.endsWith('.vault'))
      ? ''
      : 'The key of the vault is not in it: keep a copy of it elsewhere\n'
  return `Backed up ${size} events to ${given}, root ${root}\n${lines.join('')}${vaultKey}`
}

/** Copies a ledger that others may be writing to into a folder that appears whole or not at all. */
export const backup = async (
  context: CliContext,
  flags: BackupFlags,
  ledger: string,
  given: string,
): Promise<ExitCode> => {
  const folder = userPath(context, given)
  await checkFree(folder, given)
  await using session = await openSession(context, ledger, 'write')
  await signHead(session.path, session.store)
  const problem = await tidyVault(session)
  if (problem !== null) session.environment.warn(problem)
  const draft = await beginDraft(context, folder)
  try {
    const head = await copyLedger(context, session, draft, {
      withVaultKey: flags.withVaultKey,
      isVaultUsable: problem === null,
    })
    const manifest = await writeManifest(draft, {
      origin: session.store.origin,
      madeAt: instantOfMicroseconds(context.clock()),
      size: head.checkpoint.size,
      root: Buffer.from(head.checkpoint.root).toString('base64'),
    })
    await rename(draft, folder)
    await syncPath(dirname(folder))
    context.process.stdout.write(
      flags.format === 'json'
        ? jsonDocument(manifest)
        : summary(given, manifest, flags.withVaultKey),
    )
    return exitCode.done
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
