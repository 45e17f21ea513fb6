import { hash } from 'node:crypto'
import { bareFile } from '../measured/bare-file.ts'
import { type Timing, timed } from '../measured/timed.ts'

const columns = `position, stream_id, revision, type_id, schema_version, effective_on, recorded_at, actor_id, id, command_id,
  command_hash, correlation_id, causation_id, context, tree, data`

/** Rows of the table that a ledger keeps its events in, as many at a time as one command gave. */
const commitsOf = (ledger: string) => {
  const file = bareFile(ledger)
  try {
    const tables = file
      .prepare("SELECT sql FROM sqlite_master WHERE name IN ('events', 'events_by_stream')")
      .all()
      .map(({ sql }) => String(sql))
    const rows = file.prepare(`SELECT ${columns} FROM events ORDER BY position`).all()
    const byCommand = Map.groupBy(rows, (row) => row['command_id'])
    return { tables, commits: [...byCommand.values()].map((group) => group.map(Object.values)) }
  } finally {
    file.close()
  }
}

/**
 * The rows of a ledger inserted into a bare file, one synced transaction for each command: what the disk and SQLite
 * cost, without deciding, hashing and proving.
 */
export const bareAppend = (ledger: string, path: string): Promise<Timing> => {
  const { tables, commits } = commitsOf(ledger)
  const file = bareFile(path)
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  for (const table of tables) file.exec(table)
  const insert = file.prepare(
    `INSERT INTO events (${columns}) VALUES (${columns.replaceAll(/\w+/g, '?')})`,
  )
  const timing = timed(() => {
    for (const rows of commits) {
      file.exec('BEGIN IMMEDIATE')
      for (const row of rows) insert.run(...row)
      file.exec('COMMIT')
    }
  })
  return timing.finally(() => file.close())
}

/** Reads the data of every event and gives it away, one after the other. */
const eachRow = (ledger: string, take: (data: string) => void): Promise<Timing> => {
  const file = bareFile(ledger)
  const rows = file.prepare('SELECT data FROM events ORDER BY position')
  return timed(() => {
    for (const { data } of rows.iterate()) take(String(data))
  }).finally(() => file.close())
}

/** Every row read and parsed: the least that whoever makes a report from events must do. */
export const bareParse = (ledger: string): Promise<Timing> =>
  eachRow(ledger, (data) => void JSON.parse(data))

/** Every row read and hashed: the least that whoever checks what is stored must do. */
export const bareHash = (ledger: string): Promise<Timing> =>
  eachRow(ledger, (data) => void hash('sha256', data))

/** Single rows read by their position and hashed. */
export const bareLookups = (ledger: string, positions: readonly number[]): Promise<Timing> => {
  const file = bareFile(ledger)
  const row = file.prepare('SELECT data FROM events WHERE position = ?')
  return timed(() => {
    for (const position of positions) hash('sha256', String(row.get(position)?.['data']))
  }).finally(() => file.close())
}
