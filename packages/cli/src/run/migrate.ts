import { constants, copyFile, lstat } from 'node:fs/promises'
import { StoreFault } from '@coflyfr/core'
import { copyToCluster, isConnectionString } from '@coflyfr/store-kurrentdb'
import { restoreStore, type SqliteStore } from '@coflyfr/store-sqlite'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { jsonDocument } from '../json-document.ts'
import { ledgerPath, openPlace } from '../ledger-place.ts'
import type { CommonFlags } from '../parameters.ts'
import { removeLedgerFile } from '../remove-ledger-file.ts'
import { openSession } from '../session.ts'
import {
  checkpointsPath,
  keyEndsPath,
  keyPath,
  policyPath,
  vaultKeyPath,
  vaultPath,
} from '../side-files.ts'
import { UsageFault } from '../usage-fault.ts'

const sideFiles = [
  ...[keyPath, keyEndsPath, policyPath, checkpointsPath],
  ...[vaultPath, vaultKeyPath],
]

/** Nothing that is there is written over: neither the place itself nor what would stand beside it. */
const checkFree = async (to: string, path: string): Promise<void> => {
  for (const file of [path, ...sideFiles.map((pathOf) => pathOf(path))]) {
    const isThere = await lstat(file).then(
      () => true,
      () => false,
    )
    if (isThere)
      throw new UsageFault(
        `Cannot copy to ${to}: "${file}" exists and is left untouched; give another place, or move it away`,
      )
  }
}

/** The key, the checkpoints and the vault go along: they are of the same origin and the same log. */
const copySideFiles = async (from: string, to: string): Promise<void> => {
  for (const pathOf of sideFiles) {
    await copyFile(pathOf(from), pathOf(to), constants.COPYFILE_EXCL).catch((fault: unknown) => {
      if (systemCode(fault) === 'ENOENT') return
      throw new UsageFault(`Cannot write "${pathOf(to)}": ${fileProblem(systemCode(fault))}`)
    })
  }
}

/** Copies the log and answers with its size and root as they are read from where it is now. */
const copyLog = async (from: SqliteStore, to: string, path: string) => {
  const { origin } = from
  const size = from.tree.size()
  const head = { size, root: from.tree.root(size) }
  const events = from.readAll({ upTo: size - 1 })
  if (isConnectionString(to)) await copyToCluster(to, { origin, events })
  else await restoreStore(path, { origin, events, head })
  await using copy = await openPlace(to, path, {})
  const root = copy.tree.root()
  if (copy.tree.size() === size && Buffer.compare(root, head.root) === 0)
    return { origin, size, root }
  throw new StoreFault(
    'Damaged',
    `The copy holds ${copy.tree.size()} events, and its root differs from that of the ${size} of ${origin}: somebody wrote meanwhile, or the place was not empty`,
  )
}

/** Copies a ledger from one store to another, with identical events in the same order, and so with the same root. */
export const migrate = async (
  context: CliContext,
  flags: CommonFlags,
  from: string,
  to: string,
): Promise<ExitCode> => {
  const path = ledgerPath(context, to)
  await checkFree(to, path)
  await using session = await openSession(context, from, 'read')
  const { origin, size, root } = await copyLog(session.store, to, path).catch(
    async (fault: unknown) => {
      // A copy to a cluster goes on when it is run again, unless the replica that it began stands in the way.
      if (isConnectionString(to)) await removeLedgerFile(path)
      throw fault
    },
  )
  await copySideFiles(session.path, path)
  const checkpoint = { origin, size, root: Buffer.from(root).toString('base64') }
  context.process.stdout.write(
    flags.format === 'json'
      ? jsonDocument({ ledger: path, checkpoint })
      : `Copied ${size} events\n${origin} ${size} ${checkpoint.root}\n`,
  )
  return exitCode.done
}
