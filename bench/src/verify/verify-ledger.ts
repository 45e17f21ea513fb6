import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { reports } from '@coflyfr/reports'
import { openStore } from '@coflyfr/store-sqlite'
import { ensureCasesLedger } from '../cases/cases-ledger.ts'
import type { DataSet } from '../data/ledger-events.ts'
import { writeLines } from '../data/write-lines.ts'

/** Raise it with every change of the council, or of what is kept beside it. */
const verifyVersion = 4

/** Where the ledger of a data set is kept between runs. */
export const verifyLedgerPath = (folder: string, { events, seed }: DataSet): string =>
  join(folder, `verify-${events}-seed-${seed}-${verifyVersion}.ledger`)

/** Where the same events are kept as lines of JSON. */
export const verifyLinesPath = (folder: string, { events, seed }: DataSet): string =>
  join(folder, `verify-${events}-seed-${seed}-${verifyVersion}.ndjson`)

const endings = ['-wal', '-shm'] as const

/**
 * Makes a council's ledger to verify, and its events as lines, if they are missing. Each event was decided by the rules,
 * and the state of one report is kept, so that every verdict has something to check.
 */
export const ensureVerifyLedger = async (folder: string, dataSet: DataSet): Promise<void> => {
  await ensureLedger(folder, dataSet)
  const lines = verifyLinesPath(folder, dataSet)
  if (existsSync(lines)) return
  await writeLines(verifyLedgerPath(folder, dataSet), `${lines}.draft`)
  renameSync(`${lines}.draft`, lines)
}

const ensureLedger = async (folder: string, dataSet: DataSet): Promise<void> => {
  const path = verifyLedgerPath(folder, dataSet)
  if (existsSync(path)) return
  const { ledger } = await ensureCasesLedger(folder, dataSet)
  const draft = `${path}.draft`
  for (const ending of ['', ...endings]) rmSync(`${draft}${ending}`, { force: true })
  copyFileSync(ledger, draft)
  await keepMeasures(draft)
  for (const ending of endings) rmSync(`${draft}${ending}`, { force: true })
  renameSync(draft, path)
}

const keepMeasures = async (path: string): Promise<void> => {
  const report = reports.get('measures')
  if (report === undefined) throw new Error('There is no report measures')
  await using store = await openStore(path)
  const { name, version } = report.keptAs
  const { size } = await store.head()
  await store.saveSnapshot(name, version, await report.derive({ store }, size - 1))
}
