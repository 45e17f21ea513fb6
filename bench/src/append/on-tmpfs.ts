import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Measurement } from '../measured.ts'

/** Where Linux keeps files in memory. */
const memoryFolder = '/dev/shm'

/** Runs a measurement on files in memory, where a sync costs nothing. Throws if there is no such folder. */
export const onTmpfs =
  (measure: Measurement): Measurement =>
  async (task) => {
    if (!existsSync(memoryFolder)) throw new Error(`There is no ${memoryFolder} on this system`)
    const folder = mkdtempSync(join(memoryFolder, 'coflyfr-bench-'))
    try {
      return await measure({ ...task, folder })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
