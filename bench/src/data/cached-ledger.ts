import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@coflyfr/store-sqlite'
import { type CachedLedger, cachePaths } from './cache-paths.ts'
import { fillLedger } from './fill-ledger.ts'
import type { DataSet } from './ledger-events.ts'
import { writeLines } from './write-lines.ts'

/** Whether there is a complete ledger that this release can read. */
const isUsable = async ({ ledger, lines }: CachedLedger, events: number): Promise<boolean> => {
  if (!existsSync(ledger) || !existsSync(lines)) return false
  try {
    await using store = await openStore(ledger)
    return (await store.head()).size === events
  } catch {
    return false
  }
}

/** Makes the data set's files if they are missing. They get their names only when they are complete. */
export const ensureCachedLedger = async (folder: string, dataSet: DataSet): Promise<void> => {
  const paths = cachePaths(folder, dataSet)
  if (await isUsable(paths, dataSet.events)) return
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `draft-${process.pid}.db`)
  const draftLines = join(folder, `draft-${process.pid}.ndjson`)
  try {
    await fillLedger(draft, dataSet)
    await writeLines(draft, draftLines)
    for (const suffix of ['-wal', '-shm']) rmSync(`${paths.ledger}${suffix}`, { force: true })
    renameSync(draftLines, paths.lines)
    renameSync(draft, paths.ledger)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true })
    rmSync(draftLines, { force: true })
  }
}
