import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type CliContext, userPath } from './cli-context.ts'
import { erasuresPath } from './erasure/erasure-list.ts'
import {
  checkpointsPath,
  keyEndsPath,
  keyPath,
  policyPath,
  signedPath,
  vaultKeyPath,
  vaultPath,
} from './side-files.ts'
import { UsageFault } from './usage-fault.ts'

/** How every ledger begins, as all files of SQLite do. */
const ledgerMark = Buffer.from('SQLite format 3\0')

const isLedger = (path: string): boolean => {
  const begin = Buffer.alloc(ledgerMark.length)
  try {
    const handle = openSync(path, 'r')
    try {
      readSync(handle, begin)
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
  return begin.equals(ledgerMark)
}

/** Endings of the files beside a ledger, each of which would be missed as much. */
const besides = [
  ...[keyPath, checkpointsPath, signedPath, keyEndsPath, policyPath].map((pathOf) => pathOf('')),
  ...[vaultPath, vaultKeyPath, erasuresPath].map((pathOf) => pathOf('')),
  '-wal',
  '-shm',
]

const isBesideLedger = (path: string): boolean =>
  besides.some((ending) => path.endsWith(ending) && isLedger(path.slice(0, -ending.length)))

/** Which file a path leads to, by any of its names; null where there is none. */
const identityOf = (path: string): string | null => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? `${found.dev}:${found.ino}` : null
}

/**
 * The path of a file that is written anew. Throws a UsageFault where a ledger stands there, or what belongs to one, or a
 * file that the command reads: it would be gone.
 */
export const outputPath = (
  context: CliContext,
  flag: string,
  file: string,
  read: readonly string[] = [],
): string => {
  const path = userPath(context, file)
  const identity = identityOf(path)
  if (identity === null) return path
  const refuse = (found: string): never => {
    throw new UsageFault(`${flag}: cannot write "${file}": ${found}`)
  }
  if (isLedger(path)) return refuse('it is a ledger')
  if (isBesideLedger(path)) return refuse('it belongs to a ledger')
  if (read.some((one) => identityOf(userPath(context, one)) === identity))
    return refuse('the command reads it')
  return path
}
