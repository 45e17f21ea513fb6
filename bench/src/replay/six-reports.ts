import { createHash } from 'node:crypto'
import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyReport, RebuildGiven } from '@coflyfr/reports'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { type Measurement, timed } from '../measured.ts'
import { published } from '../start-up/published.ts'
import { foldInOnePass } from './fold-in-one-pass.ts'
import { sixReports } from './report-folds.ts'

type Reports = typeof import('@coflyfr/reports')

type Stores = typeof import('@coflyfr/store-sqlite')

/** The six reports folded in one pass by one thread, with their states kept in memory. */
export const sixReportsInOnePass: Measurement = async ({ cache, seed, events }) => {
  await using store = await openStore(cachePaths(cache, { events, seed }).ledger, {
    readOnly: true,
  })
  const states: unknown[] = []
  const timing = await timed(async () => {
    const pass = { reports: sixReports, upTo: events - 1 }
    states.push(await foldInOnePass({ store, checkpointAt: () => null }, pass))
  })
  return { events, ...timing, facts: {} }
}

/** A digest of the bytes of the kept states. */
const digestOfKept = async (store: SqliteStore, six: readonly AnyReport[]): Promise<string> => {
  const digest = createHash('sha256')
  for (const { keptAs } of six) {
    const kept = await store.loadSnapshot(keptAs.name, keptAs.version)
    digest.update(kept?.state ?? 'nothing')
  }
  return digest.digest('hex').slice(0, 16)
}

const rebuilding =
  (givenBy: (store: SqliteStore) => RebuildGiven): Measurement =>
  async ({ folder, cache, seed, events }) => {
    const path = join(folder, 'ledger.db')
    copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
    const { reports, rebuildReports } = await published<Reports>(cache, '@coflyfr/reports')
    const stores = await published<Stores>(cache, '@coflyfr/store-sqlite')
    await using store = await stores.openStore(path)
    const six = sixReports.map(({ name }) => reports.get(name)!)
    const timing = await timed(async () => {
      await rebuildReports({ store }, six, givenBy(store))
    })
    return { events, ...timing, facts: { digest: await digestOfKept(store, six) } }
  }

/**
 * The six reports rebuilt as by `coflyfr rebuild`, with the published packages: each is folded from the first event on,
 * encoded and stored. A long log is folded by this thread and another, which take a part of the reports each. The clock
 * runs from before the other thread is started until everything is stored.
 */
export const sixReportsRebuilt: Measurement = rebuilding((store) => ({
  elsewhere: store.tree.elsewhere,
}))

/** The same by this thread only. */
export const sixReportsRebuiltAlone: Measurement = rebuilding(() => ({}))
