import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Removes the two files that the engine made beside a vault for a reader. A read-only connection leaves them, and the
 * last writing one to close removes them, so one is opened and closed here. Where the write-ahead log holds anything,
 * as after a kill, nothing is touched: closing would move it into the vault.
 */
export const leaveNothingBeside = (path: string): void => {
  const log = `${path}-wal`
  if (!existsSync(log) || statSync(log).size > 0) return
  try {
    const handle = new DatabaseSync(path)
    try {
      handle.prepare('SELECT id FROM vault').get()
    } finally {
      handle.close()
    }
  } catch {
    // Another process holds it and removes them when it closes; the reading itself has succeeded.
  }
}
