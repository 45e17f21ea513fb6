import { createReadStream } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { PoundsText, penceOfPounds } from '@coflyfr/money'
import { parse } from 'csv-parse'
import type { FinanceFiles } from '../data/finance-files.ts'

/** Rows in a transaction of the peer: as many as one event of the ledger has. */
const rowsOfTransaction = 500

const table = `
CREATE TABLE postings (
  reference TEXT NOT NULL, cost_centre TEXT NOT NULL, subjective TEXT NOT NULL, period TEXT NOT NULL,
  posted_on TEXT NOT NULL, description TEXT NOT NULL, pence INTEGER NOT NULL, twin INTEGER NOT NULL,
  UNIQUE (reference, cost_centre, subjective, period, posted_on, description, pence, twin)
) STRICT`

/** Imports an extract into a table whose rows are unique, so that a second import adds none: a quickly written peer. */
export const importRows = async ({ extract }: FinanceFiles, path: string): Promise<void> => {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(table)
  const insert = database.prepare('INSERT OR IGNORE INTO postings VALUES (?, ?, ?, ?, ?, ?, ?, 1)')
  let waiting = 0
  database.exec('BEGIN')
  for await (const row of createReadStream(extract).pipe(parse({ from_line: 2 }))) {
    const [costCentre, subjective, transaction, sequence, period, supplier, amount, postedOn] = row
    if (!PoundsText.is(amount)) throw new Error(`Not an amount: ${amount}`)
    const reference = `${transaction}/${sequence}`
    const pence = penceOfPounds(amount)
    insert.run(reference, costCentre, subjective, period, postedOn, supplier, pence)
    waiting += 1
    if (waiting % rowsOfTransaction === 0) database.exec('COMMIT; BEGIN')
  }
  database.exec('COMMIT')
  database.close()
}
