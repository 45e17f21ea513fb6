import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { silenceEmmett, waitForWal } from '../append/emmett.ts'
import type { Measurement } from '../measured.ts'
import { type EmmettConnection, type EmmettStore, loadEmmett } from '../peers/emmett-sqlite.ts'
import { emmettLogPath } from '../peers/ensure-emmett-log.ts'
import { type LongStream, longStreamAppends, longStreams } from './long-streams.ts'
import { timedStreams } from './timed-streams.ts'

/** Events of one call: more would need more variables than SQLite allows in one statement. */
const eventsOfCall = 1_000

const appendStreams = async (
  store: EmmettStore,
  seed: number,
  streams: readonly LongStream[],
): Promise<void> => {
  const events = new Map<string, Parameters<EmmettStore['appendToStream']>[1][number][]>()
  for (const { stream, event } of longStreamAppends(seed, streams)) {
    const { type, data, effectiveOn, id, actor, commandId, commandHash, context } = event
    const metadata = { effectiveOn, id, actor, commandId, commandHash, context }
    const list = events.get(stream) ?? []
    list.push({ type, data, metadata })
    events.set(stream, list)
  }
  for (const [stream, list] of events) {
    for (let from = 0; from < list.length; from += eventsOfCall) {
      const expectedStreamVersion = from === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(from)
      await store.appendToStream(stream, list.slice(from, from + eventsOfCall), {
        expectedStreamVersion,
      })
    }
  }
}

const rehydrating =
  (open: (fileName: string, connection: EmmettConnection) => EmmettStore): Measurement =>
  async ({ folder, cache, seed, events }) => {
    silenceEmmett()
    const fileName = join(folder, 'emmett.db')
    copyFileSync(emmettLogPath(cache, { events, seed }), fileName, constants.COPYFILE_FICLONE)
    const connection = loadEmmett().sqliteConnection({ fileName })
    await waitForWal(connection)
    const store = open(fileName, connection)
    await appendStreams(store, seed, longStreams(events))
    const measured = await timedStreams(longStreams(events), async ({ name }) => {
      const { events: read } = await store.readStream(name)
      return read.length
    })
    connection.close()
    return measured
  }

const oneConnection = (fileName: string, connection: EmmettConnection): EmmettStore => {
  const { getSQLiteEventStore, SQLiteConnectionPool } = loadEmmett()
  const connectionOptions = { singleton: true, connection } as const
  return getSQLiteEventStore({
    fileName,
    pool: SQLiteConnectionPool({ fileName, connectionOptions }),
  })
}

/** Emmett on one connection. Its streams are stored together, so that it reads fewer pages. */
export const rehydrateEmmettOne: Measurement = rehydrating(oneConnection)

/** Emmett with its default pool: a connection for each call. */
export const rehydrateEmmettDefault: Measurement = rehydrating((fileName) =>
  loadEmmett().getSQLiteEventStore({ fileName }),
)
