import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Spread, spreadOf } from './statistics.ts'

const pageBytes = 4_096

const writes = 300

/**
 * What the disk asks for one durable write, in microseconds: 4 KB appended, then fdatasync. It bounds every append
 * that waits alone.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { measureSync } from '@coflyfr/cli/measured'
 *
 * const { least, most } = measureSync(mkdtempSync(join(tmpdir(), 'sync-')))
 * assert.ok(least <= most)
 * ```
 */
export const measureSync = (folder: string): Spread => {
  const path = join(folder, `sync-${process.pid}`)
  const file = openSync(path, 'w')
  const page = Buffer.alloc(pageBytes, 1)
  try {
    const microseconds = Array.from({ length: writes }, () => {
      writeSync(file, page)
      const start = performance.now()
      fdatasyncSync(file)
      return (performance.now() - start) * 1_000
    })
    return spreadOf(microseconds)
  } finally {
    closeSync(file)
    rmSync(path, { force: true })
  }
}
