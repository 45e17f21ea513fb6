import { statSync } from 'node:fs'
import { join } from 'node:path'
import { silenceEmmett, waitForWal } from '../append/emmett.ts'
import { type Measurement, stopwatch } from '../measured.ts'
import { loadEmmett } from '../peers/emmett-sqlite.ts'
import { chunksOf } from './chunks.ts'

/** Events of one call, all in one stream. Emmett cannot append to several at once, and is fastest like this. */
const callLength = 1_000

/** The same events into Emmett's SQLite store, a thousand a call, each call a stream of its own. */
export const emmettHistory: Measurement = async ({ folder, seed, events }) => {
  silenceEmmett()
  const fileName = join(folder, 'emmett.db')
  const { getSQLiteEventStore, sqliteConnection, SQLiteConnectionPool } = loadEmmett()
  const connection = sqliteConnection({ fileName })
  const durability = await waitForWal(connection)
  const connectionOptions = { singleton: true, connection } as const
  const pool = SQLiteConnectionPool({ fileName, connectionOptions })
  const store = getSQLiteEventStore({ fileName, pool })
  await store.schema.migrate()
  const watch = stopwatch()
  let calls = 0
  for (const chunk of chunksOf({ events, seed })) {
    for (let from = 0; from < chunk.length; from += callLength) {
      const some = chunk.slice(from, from + callLength).map(({ event }) => {
        const { type, data, effectiveOn, id, actor, commandId, commandHash, context } = event
        return { type, data, metadata: { effectiveOn, id, actor, commandId, commandHash, context } }
      })
      calls += 1
      const stream = `stream-${calls}`
      await watch.during(async () => {
        await store.appendToStream(stream, some, { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' })
      })
    }
  }
  connection.close()
  return { events, ...watch.timing(), facts: { durability, fileBytes: statSync(fileName).size } }
}
