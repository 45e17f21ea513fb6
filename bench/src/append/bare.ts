import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { GeneratedAppend } from '../data/generated-append.ts'
import { type Measurement, timed } from '../measured.ts'
import { appendList } from './append-list.ts'
import { batchLength, batchList } from './batch-list.ts'
import { latencies } from './latencies.ts'

/** The ledger's own tables of streams and events, without its triggers and its keys of command ids. */
const tables = `
CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_id INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  effective_on INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  command_id TEXT NOT NULL,
  command_hash BLOB NOT NULL,
  correlation_id TEXT,
  causation_id TEXT,
  context TEXT,
  tree BLOB NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream_id, revision);
`

const commandIndex = 'CREATE INDEX events_by_command ON events (command_id)'

const hashBytes = 32

/** A row whose columns are ready before the clock starts. */
interface Row {
  readonly streamId: number
  /** The name of its stream, to be inserted first, if the stream is new; else null. */
  readonly newStream: string | null
  readonly columns: readonly (string | number | Buffer | null)[]
}

/** As many hashes as the tree stores with a leaf: its own, and one for each subtree that it completes. */
const hashesOf = (position: number): Buffer => {
  const completed = 31 - Math.clz32((position + 1) & -(position + 1))
  return randomBytes(hashBytes * (completed + 1))
}

const rowsOf = (appends: readonly GeneratedAppend[]): readonly Row[] => {
  const streams = new Map<string, number>()
  const types = new Map<string, number>()
  const idIn = (ids: Map<string, number>, name: string): number => {
    const id = ids.get(name) ?? ids.size + 1
    ids.set(name, id)
    return id
  }
  return appends.map(({ stream, event, revision }, position) => {
    const newStream = streams.has(stream) ? null : stream
    const streamId = idIn(streams, stream)
    const columns = [
      position,
      streamId,
      revision,
      idIn(types, event.type),
      event.schemaVersion,
      Number(event.effectiveOn.replaceAll('-', '')),
      1_700_000_000_000_000 + position,
      idIn(types, event.actor.id),
      Buffer.from(event.id.replaceAll('-', ''), 'hex'),
      event.commandId,
      Buffer.from(event.commandHash, 'hex'),
      null,
      null,
      event.context.length === 0 ? null : JSON.stringify(event.context),
      hashesOf(position),
      event.canonicalData,
    ]
    return { streamId, newStream, columns }
  })
}

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]

/** An open file, and how to insert a row into it. */
const bareFile = (folder: string, isIndexed: boolean) => {
  const database = new DatabaseSync(join(folder, 'bare.db'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(tables)
  if (isIndexed) database.exec(commandIndex)
  const durability = `${pragma(database, 'journal_mode')}, synchronous=${pragma(database, 'synchronous')}`
  const stream = database.prepare('INSERT INTO streams (id, name) VALUES (?, ?)')
  const event = database.prepare(
    `INSERT INTO events VALUES (${Array.from({ length: 16 }, () => '?').join(', ')})`,
  )
  const insert = ({ newStream, streamId, columns }: Row): void => {
    if (newStream !== null) stream.run(streamId, newStream)
    event.run(...columns)
  }
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    insert,
    durability,
    close: () => database.close(),
  }
}

const oneAtATime =
  (isIndexed: boolean): Measurement =>
  async ({ folder, seed, events }) => {
    const { warmUp, timed: appends } = appendList(seed, events)
    const rows = rowsOf([...warmUp, ...appends])
    const { begin, commit, insert, durability, close } = bareFile(folder, isIndexed)
    const append = (row: Row): void => {
      // A single statement is a transaction by itself, which is cheaper than an explicit one.
      const isOneStatement = row.newStream === null
      if (!isOneStatement) begin.run()
      insert(row)
      if (!isOneStatement) commit.run()
    }
    for (const row of rows.slice(0, warmUp.length)) append(row)
    const taken = latencies(events)
    const timing = await timed(() => {
      for (const row of rows.slice(warmUp.length)) {
        const start = performance.now()
        append(row)
        taken.took(performance.now() - start)
      }
    })
    close()
    return { events, ...timing, facts: { durability, ...taken.facts() } }
  }

/**
 * Bare `node:sqlite`: a synchronous loop of prepared inserts into the ledger's own columns, one durable transaction
 * each, UNIQUE(stream, revision). It computes nothing: ids, hashes and texts are ready beforehand.
 */
export const bareOneAtATime: Measurement = oneAtATime(false)

/** The same with an index of command ids, as a store needs that finds repeats by an index. */
export const bareWithCommandIndex: Measurement = oneAtATime(true)

/** The same, a hundred events a transaction: the rows that the ledger writes for a batch, with no evidence computed. */
export const bareBatches: Measurement = async ({ folder, seed, events }) => {
  const { warmUp, timed: batches } = batchList(seed, events)
  const rows = rowsOf([...warmUp, ...batches].flat())
  const { begin, commit, insert, durability, close } = bareFile(folder, false)
  const append = (from: number, to: number): void => {
    for (let first = from; first < to; first += batchLength) {
      begin.run()
      for (const row of rows.slice(first, first + batchLength)) insert(row)
      commit.run()
    }
  }
  const warmedUp = warmUp.length * batchLength
  append(0, warmedUp)
  const timing = await timed(async () => append(warmedUp, rows.length))
  close()
  return { events: rows.length - warmedUp, ...timing, facts: { durability } }
}

/** Bare `node:sqlite` with several callers, whose inserts in one turn of the event loop share a transaction. */
const groupCommit =
  (callers: number): Measurement =>
  async ({ folder, seed, events }) => {
    const { warmUp, timed: appends } = appendList(seed, events)
    const rows = rowsOf([...warmUp, ...appends])
    const { begin, commit, insert, durability, close } = bareFile(folder, false)
    const taken = latencies(rows.length)
    const waiting: { readonly row: Row; readonly resolve: () => void }[] = []
    const flush = (): void => {
      const group = waiting.splice(0)
      begin.run()
      for (const { row } of group) insert(row)
      commit.run()
      for (const { resolve } of group) resolve()
    }
    const append = (row: Row): Promise<void> =>
      new Promise((resolve) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ row, resolve })
      })
    const run = async (some: readonly Row[]): Promise<void> => {
      const next = some.values()
      const caller = async (): Promise<void> => {
        for (const row of next) {
          const start = performance.now()
          await append(row)
          taken.took(performance.now() - start)
        }
      }
      await Promise.all(Array.from({ length: callers }, caller))
    }
    await run(rows.slice(0, warmUp.length))
    const timing = await timed(() => run(rows.slice(warmUp.length)))
    close()
    return { events, ...timing, facts: { durability, ...taken.facts() } }
  }

/** 64 callers. */
export const bare64Callers: Measurement = groupCommit(64)

/** 512 callers. */
export const bare512Callers: Measurement = groupCommit(512)
