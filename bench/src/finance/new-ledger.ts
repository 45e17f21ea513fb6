import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { financialYear } from '@coflyfr/core'
import { budgetOf } from '../data/budgets.ts'
import { commandLineOf } from '../data/command-line.ts'
import { ensureFinanceFiles, type FinanceFiles } from '../data/finance-files.ts'
import { extractYear } from '../data/finance-rows.ts'
import type { DataSet } from '../data/ledger-events.ts'
import { seededRandom } from '../data/random.ts'
import { importRows } from './import-rows.ts'
import { runCoflyfr } from './run-coflyfr.ts'

/** A new ledger whose budget has a line for every head of the extract. */
export const newLedger = async (path: string): Promise<void> => {
  const folder = dirname(path)
  const lines = budgetOf(seededRandom(1), financialYear(extractYear)).map((generated, number) =>
    JSON.stringify(commandLineOf(generated, `budget-${number}`)),
  )
  const commands = join(folder, 'budget.ndjson')
  writeFileSync(commands, `${lines.join('\n')}\n`)
  await runCoflyfr(folder, ['init', path])
  await runCoflyfr(folder, ['record', path, commands])
}

const sideFiles = ['', '.key', '.checkpoints', '.signed', '-wal', '-shm']

/** The extract imported into a ledger and into a table of rows, made once and kept. */
export const ensureFinanceLedger = async (
  cache: string,
  dataSet: DataSet,
): Promise<FinanceFiles> => {
  const files = ensureFinanceFiles(cache, dataSet)
  if (!existsSync(files.ledger)) {
    const draft = `${files.ledger}.draft`
    for (const suffix of sideFiles) rmSync(`${draft}${suffix}`, { force: true })
    await newLedger(draft)
    await runCoflyfr(cache, ['import', 'actuals', draft, files.extract, '--map', files.map])
    for (const suffix of sideFiles.filter((name) => existsSync(`${draft}${name}`)))
      renameSync(`${draft}${suffix}`, `${files.ledger}${suffix}`)
  }
  if (!existsSync(files.database)) {
    const draft = `${files.database}.draft`
    rmSync(draft, { force: true })
    await importRows(files, draft)
    renameSync(draft, files.database)
  }
  return files
}
