import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureFinanceFiles } from '../data/finance-files.ts'
import { type Measurement, timed } from '../measured.ts'
import { runProcess } from '../start-up/run-process.ts'
import { importRows } from './import-rows.ts'
import { runCoflyfr } from './run-coflyfr.ts'

const makeLedger = fileURLToPath(new URL('new-ledger.child.ts', import.meta.url))

/** The import of a whole extract by the command line: parsed, checked, de-duplicated, decided, hashed, durable. */
export const ledgerImport: Measurement = async ({ folder, cache, seed, events }) => {
  const files = ensureFinanceFiles(cache, { events, seed })
  const ledger = join(folder, 'council.ledger')
  await runProcess(process.execPath, [makeLedger, ledger], folder)
  const timing = await timed(async () => {
    await runCoflyfr(folder, ['import', 'actuals', ledger, files.extract, '--map', files.map])
  })
  return { events, ...timing, facts: { durability: 'wal, synchronous=2' } }
}

/** The same extract by csv-parse into a table of unique rows. */
export const sqliteImport: Measurement = async ({ folder, cache, seed, events }) => {
  const files = ensureFinanceFiles(cache, { events, seed })
  const timing = await timed(() => importRows(files, join(folder, 'rows.db')))
  return { events, ...timing, facts: { durability: 'wal, synchronous=2' } }
}
