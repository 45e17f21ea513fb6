import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyStore } from '@coflyfr/store-sqlite'
import { copyVault } from '@coflyfr/vault'
import type { CliContext } from './cli-context.ts'
import { fileProblem, systemCode } from './file-problem.ts'
import { flatStore } from './flat-memory.ts'
import { openSession, type Session } from './session.ts'
import { vaultKeyPath, vaultPath } from './side-files.ts'
import { UsageFault } from './usage-fault.ts'

/**
 * Does the work on a copy of the ledger that is removed afterwards: every rule answers as it would, one command after
 * the other, and the ledger itself is only read.
 */
export const withDryRunCopy = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'coflyfr-dry-run-')).catch((fault: unknown) => {
    throw new UsageFault(
      `--dry-run: cannot make a copy in "${tmpdir()}": ${fileProblem(systemCode(fault))}; name another folder in TMPDIR`,
    )
  })
  const copy = join(folder, 'ledger')
  try {
    const { path, store } = await openSession(context, ledger, 'read')
    await store.close()
    await copyStore(path, copy)
    await copyVaultWithKey(path, copy)
    await using session = await openSession(context, copy, 'write', flatStore)
    return await work(session)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Who people are is compared in a dry run as well; a ledger without a vault has none to copy. */
const copyVaultWithKey = async (from: string, to: string): Promise<void> => {
  if (await copyVault(vaultPath(from), vaultPath(to)))
    await copyFile(vaultKeyPath(from), vaultKeyPath(to))
}
