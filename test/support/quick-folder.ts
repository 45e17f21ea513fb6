import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memoryDisk = '/dev/shm'

/**
 * A folder that goes when the process ends, in memory where there is such a disk: ledgers and packs are written through to the
 * disk, which is most of the time that a test of many of them takes.
 */
export const quickFolder = (prefix: string): string => {
  const folder = mkdtempSync(join(existsSync(memoryDisk) ? memoryDisk : tmpdir(), prefix))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
