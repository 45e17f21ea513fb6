import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Measurement, stopwatch } from '../measured.ts'
import { chunksOf } from './chunks.ts'

const table = `CREATE TABLE events (
  position INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, event TEXT NOT NULL,
  UNIQUE (stream, version)) STRICT`

/** The table that anybody would start with: whole events as JSON, streams as text, 10,000 events a transaction. */
export const naiveHistory: Measurement = async ({ folder, seed, events }) => {
  const path = join(folder, 'naive.db')
  const database = new DatabaseSync(path)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${table}`)
  const insert = database.prepare('INSERT INTO events (stream, version, event) VALUES (?, ?, ?)')
  const watch = stopwatch()
  for (const chunk of chunksOf({ events, seed })) {
    await watch.during(() => {
      database.exec('BEGIN')
      for (const { stream, revision, event } of chunk) {
        const { canonicalData, ...envelope } = event
        insert.run(stream, revision, JSON.stringify(envelope))
      }
      database.exec('COMMIT')
    })
  }
  await watch.during(() => database.close())
  const facts = { durability: 'wal, synchronous=2', fileBytes: statSync(path).size }
  return { events, ...watch.timing(), facts }
}
