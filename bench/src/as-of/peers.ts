import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Measurement } from '../measured.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { dayOf, questionsOf } from './questions.ts'
import { timedQuestions } from './timed-questions.ts'
import { type TypedRow, typedRows } from './typed-rows.ts'

const table = `CREATE TABLE facts (
  position INTEGER NOT NULL, day INTEGER NOT NULL, year TEXT NOT NULL, kind TEXT NOT NULL,
  cost_centre TEXT NOT NULL, subjective TEXT NOT NULL, pence BIGINT NOT NULL)`

const question = (position: string, day: string, year: string): string =>
  `SELECT cost_centre, subjective, kind, SUM(pence) FROM facts
    WHERE position <= ${position} AND day <= ${day} AND year = ${year}
    GROUP BY cost_centre, subjective, kind ORDER BY cost_centre, subjective, kind`

const questionsAsked = 50

const everySum = `SELECT year, cost_centre, subjective, kind, SUM(pence) FROM facts
    GROUP BY year, cost_centre, subjective, kind`

/** How often everything is summed, each time by a new connection. */
export const rebuilds = 5

const fillSqlite = async (path: string, rows: AsyncIterable<TypedRow>): Promise<void> => {
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA journal_mode = WAL; ${table}; BEGIN`)
  const insert = database.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)')
  for await (const row of rows) insert.run(...row)
  database.exec('COMMIT')
  database.close()
}

/** Typed columns of SQLite with every event: all sums by year, head and kind. */
export const sqliteRebuild: Measurement = async ({ folder, cache, seed, events }) => {
  const path = join(folder, 'typed.db')
  await fillSqlite(path, typedRows(cache, { events, seed }, 'every event'))
  const measured = await timedQuestions(Array.from({ length: rebuilds }), () => {
    const database = new DatabaseSync(path, { readOnly: true })
    const select = database.prepare(everySum, { returnArrays: true })
    select.setReadBigInts(true)
    select.all()
    database.close()
  })
  return { ...measured, events: rebuilds * events }
}

/** Typed columns of SQLite, already loaded: sums by head and kind, as known at a position and as at a day. */
export const sqliteColumns: Measurement = async ({ folder, cache, seed, events }) => {
  const path = join(folder, 'typed.db')
  await fillSqlite(path, typedRows(cache, { events, seed }))
  const database = new DatabaseSync(path)
  database.exec('CREATE INDEX facts_by_year ON facts (year, position)')
  const select = database.prepare(question('?', '?', '?'), { returnArrays: true })
  select.setReadBigInts(true)
  const questions = questionsOf({ seed, generated: events, events }, questionsAsked)
  const measured = await timedQuestions(questions, ({ knownAt, asOf, year }) =>
    select.all(knownAt, dayOf(asOf), String(year)),
  )
  database.close()
  return measured
}

/** The part of `@duckdb/node-api` that is measured. */
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<Instance>
  }
}

interface Instance {
  readonly connect: () => Promise<Connection>
  readonly closeSync: () => void
}

interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly unknown[] }>
  readonly createAppender: (table: string) => Promise<Appender>
  readonly closeSync: () => void
}

interface Appender {
  readonly appendInteger: (value: number) => void
  readonly appendVarchar: (value: string) => void
  readonly appendBigInt: (value: bigint) => void
  readonly endRow: () => void
  readonly closeSync: () => void
}

const openDuckDb = (folder: string) =>
  loadPeer<DuckDb>('@duckdb/node-api').DuckDBInstance.create(join(folder, 'typed.duckdb'))

const fillDuckDb = async (connection: Connection, rows: AsyncIterable<TypedRow>): Promise<void> => {
  await connection.run(table)
  const appender = await connection.createAppender('facts')
  for await (const [position, day, year, kind, costCentre, subjective, pence] of rows) {
    appender.appendBigInt(BigInt(position))
    appender.appendInteger(day)
    for (const text of [year, kind, costCentre, subjective]) appender.appendVarchar(text)
    appender.appendBigInt(pence)
    appender.endRow()
  }
  appender.closeSync()
}

/** Typed columns of DuckDB with every event: all sums, on every core. */
export const duckDbRebuild: Measurement = async ({ folder, cache, seed, events }) => {
  const filled = await openDuckDb(folder)
  const connection = await filled.connect()
  await fillDuckDb(connection, typedRows(cache, { events, seed }, 'every event'))
  await connection.run('CHECKPOINT')
  connection.closeSync()
  filled.closeSync()
  const measured = await timedQuestions(Array.from({ length: rebuilds }), async () => {
    const instance = await openDuckDb(folder)
    const connection = await instance.connect()
    ;(await connection.runAndReadAll(everySum)).getRows()
    connection.closeSync()
    instance.closeSync()
  })
  return { ...measured, events: rebuilds * events }
}

/** The sums by head and kind in DuckDB, on every core. */
export const duckDbColumns: Measurement = async ({ folder, cache, seed, events }) => {
  const instance = await openDuckDb(folder)
  const connection = await instance.connect()
  await fillDuckDb(connection, typedRows(cache, { events, seed }))
  const questions = questionsOf({ seed, generated: events, events }, questionsAsked)
  return timedQuestions(questions, async ({ knownAt, asOf, year }) => {
    const sql = question(String(knownAt), String(dayOf(asOf)), `'${year}'`)
    return (await connection.runAndReadAll(sql)).getRows()
  })
}
