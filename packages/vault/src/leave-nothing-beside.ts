import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/**
 * Removes the two files that the engine made beside a vault for somebody who only looked: a connection that cannot write
 * leaves them, the last one to close that can takes them away. Where the write-ahead log holds anything, as after a
 * kill, all stays as it was found: closing would move it into the file.
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
    // Another process holds it, and removes them when it closes; to look has been done, and nothing of it failed.
  }
}
