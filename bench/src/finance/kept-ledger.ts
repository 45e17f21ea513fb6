import { constants, copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { cachePaths, generatorVersion } from '../data/cache-paths.ts'
import { ensureCachedLedger } from '../data/cached-ledger.ts'
import type { DataSet } from '../data/ledger-events.ts'

/** Where a copy of a generated ledger lies in which a report keeps its state. */
export const keptLedgerPath = (folder: string, { events, seed }: DataSet): string =>
  join(folder, `kept-${events}-events-seed-${seed}-generator-${generatorVersion}.db`)

/** Makes the copy if it is missing. The generated ledger itself is never changed. */
export const ensureKeptLedger = async (folder: string, dataSet: DataSet): Promise<void> => {
  const path = keptLedgerPath(folder, dataSet)
  if (existsSync(path)) return
  await ensureCachedLedger(folder, dataSet)
  const draft = `${path}.draft`
  copyFileSync(cachePaths(folder, dataSet).ledger, draft, constants.COPYFILE_FICLONE)
  renameSync(draft, path)
}
