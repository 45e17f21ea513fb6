import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { silenceEmmett, waitForWal } from '../append/emmett.ts'
import { generatedAppends } from '../data/generated-append.ts'
import type { DataSet } from '../data/ledger-events.ts'
import { loadEmmett } from './emmett-sqlite.ts'

/** Rows of a transaction. */
const rowsOfTransaction = 10_000

/** Where Emmett's store of a data set is kept between runs. */
export const emmettLogPath = (cache: string, { events, seed }: DataSet): string =>
  join(cache, `emmett-${events}-events-seed-${seed}-1.db`)

const insertMessages = `INSERT INTO emt_messages (stream_id, stream_position, partition, message_data, message_metadata,
  message_schema_version, message_type, message_id) VALUES (?, ?, 'emt:default', ?, ?, '1', ?, ?)`

const insertStreams = `INSERT INTO emt_streams (stream_id, stream_position, partition, stream_type, stream_metadata)
  SELECT stream_id, MAX(stream_position), 'emt:default', 'emt:unknown', '{}' FROM emt_messages GROUP BY stream_id`

/**
 * The events of a data set in the tables of Emmett's SQLite store, as it would write them itself. Plain inserts fill them,
 * because a call for each stream takes Emmett minutes. Made once and kept.
 */
export const ensureEmmettLog = async (cache: string, dataSet: DataSet): Promise<string> => {
  const path = emmettLogPath(cache, dataSet)
  if (existsSync(path)) return path
  silenceEmmett()
  const draft = `${path}.draft`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${draft}${suffix}`, { force: true })
  const connection = loadEmmett().sqliteConnection({ fileName: draft })
  await waitForWal(connection)
  await loadEmmett().getSQLiteEventStore({ fileName: draft }).schema.migrate()
  connection.close()
  const database = new DatabaseSync(draft)
  database.exec('PRAGMA synchronous = OFF; BEGIN')
  const insert = database.prepare(insertMessages)
  let waiting = 0
  for (const { stream, revision, event } of generatedAppends(dataSet)) {
    const { type, data, canonicalData, id, ...metadata } = event
    insert.run(stream, revision + 1, canonicalData, JSON.stringify(metadata), type, id)
    waiting += 1
    if (waiting % rowsOfTransaction === 0) database.exec('COMMIT; BEGIN')
  }
  database.exec(`${insertStreams}; COMMIT`)
  database.close()
  renameSync(draft, path)
  return path
}
