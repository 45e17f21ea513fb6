import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStore } from '@coflyfr/store-sqlite'
import type { DataSet } from '../data/ledger-events.ts'
import { fillCases } from './fill-cases.ts'
import { insertRows, rowsIndex, rowsTable } from './rows-table.ts'

/** Raise it with every change of the council or of the rows beside it. */
const casesVersion = 2

/** The files of one generated council. */
export interface CasesFiles {
  readonly ledger: string
  /** The same events as typed rows of a table, as a quickly written program would keep them. */
  readonly database: string
  /** The number of events and cases, as JSON. */
  readonly about: string
}

/** Where the files of a council are kept between runs. */
export const casesPaths = (folder: string, { events, seed }: DataSet): CasesFiles => {
  const path = (name: string) =>
    join(folder, `cases-${events}-seed-${seed}-${casesVersion}-${name}`)
  return { ledger: path('council.ledger'), database: path('rows.db'), about: path('about.json') }
}

const fillRows = async (ledger: string, path: string): Promise<void> => {
  await using store = await openStore(ledger, { readOnly: true })
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF')
  database.exec(rowsTable)
  for await (const batch of store.scan({})) insertRows(database, batch)
  database.exec(rowsIndex)
  database.close()
}

/** Makes a council's files if they are missing. They get their names only when they are complete. */
export const ensureCasesLedger = async (folder: string, dataSet: DataSet): Promise<CasesFiles> => {
  const files = casesPaths(folder, dataSet)
  if (existsSync(files.about)) return files
  mkdirSync(folder, { recursive: true })
  const drafts = { ledger: `${files.ledger}.draft`, database: `${files.database}.draft` }
  for (const draft of Object.values(drafts)) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true })
  }
  const filled = await fillCases(drafts.ledger, dataSet)
  await fillRows(drafts.ledger, drafts.database)
  renameSync(drafts.ledger, files.ledger)
  renameSync(drafts.database, files.database)
  for (const draft of Object.values(drafts)) {
    for (const suffix of ['-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true })
  }
  writeFileSync(files.about, JSON.stringify(filled))
  return files
}
