import { accessSync, constants, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { type CliContext, userPath } from '../cli-context.ts'
import { fileProblem, systemCode } from '../file-problem.ts'
import { UsageFault } from '../usage-fault.ts'

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** Copies of a dry run that was killed. */
const leftInTemporary = (): readonly string[] =>
  readdirSync(tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('coflyfr-dry-run-'))
    .flatMap((entry) => {
      try {
        return filesBelow(join(tmpdir(), entry.name))
      } catch {
        // Another process's dry run went, or belongs to somebody else.
        return []
      }
    })

/** What another user left is theirs to look through. */
const isReadable = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const backupFiles = (context: CliContext, folder: string): readonly string[] => {
  try {
    return filesBelow(userPath(context, folder))
  } catch (fault) {
    const code = systemCode(fault)
    const problem = code === 'ENOTDIR' ? 'it is not a folder' : fileProblem(code)
    throw new UsageFault(`--backup: cannot read "${folder}": ${problem}`)
  }
}

/** The ledger and all that stands beside it under its name: logs, vault, drafts; copies of dry runs; backups. */
export const filesToScan = (
  context: CliContext,
  ledger: string,
  backups: readonly string[],
): readonly string[] => {
  const folder = dirname(ledger)
  const own = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(basename(ledger)))
    .map((entry) => join(folder, entry.name))
  const others = backups.flatMap((backup) => backupFiles(context, backup))
  return [...new Set([...own.sort(), ...leftInTemporary().filter(isReadable), ...others])]
}
