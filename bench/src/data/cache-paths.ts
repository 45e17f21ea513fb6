import { join } from 'node:path'
import type { DataSet } from './ledger-events.ts'

/** Raise it with every change of the generator, so that ledgers of an earlier one are not used again. */
export const generatorVersion = 2

/** A generated ledger on the disk, and the same events as lines of JSON. */
export interface CachedLedger {
  readonly ledger: string
  readonly lines: string
}

/** Where a data set is kept. Another version of the generator has another name. */
export const cachePaths = (folder: string, { events, seed }: DataSet): CachedLedger => {
  const name = `ledger-${events}-events-seed-${seed}-generator-${generatorVersion}`
  return { ledger: join(folder, `${name}.db`), lines: join(folder, `${name}.ndjson`) }
}
