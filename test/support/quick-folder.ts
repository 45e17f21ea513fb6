import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memoryDisk = '/dev/shm'

/**
 * A folder that is removed when the process ends, in memory if possible: syncing ledgers and packs to a disk takes most of
 * the time of tests that make many of them.
 */
export const quickFolder = (prefix: string): string => {
  const folder = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), prefix))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
