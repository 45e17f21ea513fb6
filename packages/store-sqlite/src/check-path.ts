import type { Stats } from 'node:fs'
import { StoreFault } from '@coflyfr/core'
import { statSync } from './file-system.ts'

/**
 * Checks what is at a path without opening it. Throws `NotFound`, `IsADirectory`, `NotALedger`, `ReadOnly`,
 * `Unavailable`.
 */
export const checkPath = (path: string, readOnly: boolean): void => {
  const refuse = (code: StoreFault['code'], found: string): never => {
    throw new StoreFault(code, `Cannot open the ledger "${path}": ${found}`)
  }
  const stats = statsOf(path)
  if (stats.isDirectory())
    refuse('IsADirectory', 'it is a folder; give the path of the ledger file')
  if (!stats.isFile()) refuse('NotALedger', 'it is not a regular file; give the path of a ledger')
  if (stats.size === 0) refuse('NotALedger', 'the file is empty; create a ledger at another path')
  // Looks at the mode and does not ask the system, which lets an administrator write a file that is marked read-only.
  if (!readOnly && (stats.mode & 0o222) === 0) {
    refuse('ReadOnly', 'the file is marked read-only; open it read-only, or allow writing')
  }
}

const statsOf = (path: string): Stats => {
  try {
    return statSync(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new StoreFault(
          'NotFound',
          `Cannot open the ledger "${path}": there is no such file; check the path, or make a ledger with init`,
        )
      : new StoreFault(
          'Unavailable',
          `Cannot open the ledger "${path}": it cannot be looked at (${cause}); check its permissions`,
          { cause },
        )
  }
}
