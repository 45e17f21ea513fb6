import { join } from 'node:path'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { type Measurement, timed } from '../measured.ts'
import { type EmmettConnection, type EmmettStore, loadEmmett } from '../peers/emmett-sqlite.ts'
import { appendList } from './append-list.ts'
import { latencies } from './latencies.ts'

/** Refused appends after which a measurement gives up. */
const failuresMax = 200

/**
 * Appends one event, with the rest of the envelope as its metadata; resolves to whether Emmett stored it. It sometimes
 * fails with SQLITE_BUSY and leaves the stream stuck. Later events of that stream then go to another one, and the failure
 * is counted instead of the event.
 */
export const emmettAppender = (store: Pick<EmmettStore, 'appendToStream'>) => {
  const renamed = new Map<string, { readonly name: string; readonly from: number }>()
  let failures = 0
  const append = async ({ stream, revision, event }: GeneratedAppend): Promise<boolean> => {
    const { type, data, effectiveOn, id, actor, commandId, commandHash, context } = event
    const metadata = { effectiveOn, id, actor, commandId, commandHash, context }
    const { name, from } = renamed.get(stream) ?? { name: stream, from: 0 }
    const expectedStreamVersion =
      revision === from ? 'STREAM_DOES_NOT_EXIST' : BigInt(revision - from)
    try {
      await store.appendToStream(name, [{ type, data, metadata }], { expectedStreamVersion })
      return true
    } catch (error) {
      failures += 1
      if (failures > failuresMax) throw error
      renamed.set(stream, { name: `${stream}-${failures}`, from: revision + 1 })
      return false
    }
  }
  return { append, failures: () => failures }
}

/** Waits until the write-ahead log is on: Emmett does not, and a transaction begun too early ends the process. */
export const waitForWal = async (connection: EmmettConnection): Promise<string> => {
  for (;;) {
    const journal = await connection.querySingle('PRAGMA journal_mode')
    if (journal?.['journal_mode'] === 'wal') break
  }
  const synchronous = await connection.querySingle('PRAGMA synchronous')
  return `wal, synchronous=${synchronous?.['synchronous']}`
}

/** Stops Emmett printing each failed transaction. Their number is in the result. */
export const silenceEmmett = (): void => {
  console.log = () => undefined
}

const appending =
  (open: (fileName: string, connection: EmmettConnection) => EmmettStore): Measurement =>
  async ({ folder, seed, events }) => {
    silenceEmmett()
    const list = appendList(seed, events)
    const fileName = join(folder, 'emmett.db')
    const connection = loadEmmett().sqliteConnection({ fileName })
    const durability = await waitForWal(connection)
    const store = open(fileName, connection)
    await store.schema.migrate()
    const { append, failures } = emmettAppender(store)
    for (const one of list.warmUp) await append(one)
    const taken = latencies(events)
    let count = 0
    const timing = await timed(async () => {
      for (const one of list.timed) {
        const start = performance.now()
        if (await append(one)) count += 1
        taken.took(performance.now() - start)
      }
    })
    connection.close()
    const facts = { durability, failures: failures(), ...taken.facts() }
    return { events: count, ...timing, facts }
  }

/** Emmett's SQLite store on one connection, one event after the other with its expected version. */
export const emmettOneConnection: Measurement = appending((fileName, connection) => {
  const { getSQLiteEventStore, SQLiteConnectionPool } = loadEmmett()
  const connectionOptions = { singleton: true, connection } as const
  return getSQLiteEventStore({
    fileName,
    pool: SQLiteConnectionPool({ fileName, connectionOptions }),
  })
})

/** Emmett's SQLite store with its default pool, which opens a connection for every call. */
export const emmettDefaultPool: Measurement = appending((fileName) =>
  loadEmmett().getSQLiteEventStore({ fileName }),
)
