import { constants, copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { budgetEvents } from '@coflyfr/budget/events'
import {
  type Command,
  type CommandHandler,
  type DomainEvent,
  defineCommands,
  exactObject,
  hashCommand,
  type Loaded,
  ledgerEvents,
  ledgerStream,
  type ManyStates,
  mergeCatalogues,
  type NoContext,
  openingActor,
  openingDate,
  type Refusal,
} from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import { openStore, type SqliteStore } from '@coflyfr/store-sqlite'
import { right } from 'fp-ts/lib/Either.js'
import { appendAll } from '../data/append-all.ts'
import { cachePaths } from '../data/cache-paths.ts'
import type { GeneratedAppend } from '../data/generated-append.ts'
import type { Measurement, Task } from '../measured.ts'
import { loadPeer } from '../peers/load-peer.ts'
import { type LongStream, longStreamAppends, longStreams } from './long-streams.ts'
import { timedStreams } from './timed-streams.ts'

const catalogue = mergeCatalogues(ledgerEvents, governanceEvents, budgetEvents, outcomesEvents)

/** Appends made at once. */
const batchLength = 1_000

/** A copy of the generated ledger with the long streams appended. */
const ledgerWithStreams = async ({ folder, cache, seed, events }: Task): Promise<string> => {
  const path = join(folder, 'ledger.db')
  copyFileSync(cachePaths(cache, { events, seed }).ledger, path, constants.COPYFILE_FICLONE)
  await using store = await openStore(path)
  let batch: GeneratedAppend[] = []
  for (const append of longStreamAppends(seed, longStreams(events))) {
    batch.push(append)
    if (batch.length < batchLength) continue
    await appendAll(store, batch)
    batch = []
  }
  await appendAll(store, batch)
  return path
}

/** Counts the events of a stream, and reads of each what decisions read: its data and its effective date. */
const counting: CommandHandler<Command, number, DomainEvent, NoContext, Refusal> = {
  name: 'count',
  events: catalogue,
  streamOf: () => ledgerStream,
  contextOf: () => ({}),
  decider: {
    initialState: () => 0,
    evolve: (count, { data, effectiveOn, revision }) =>
      revision === count && data !== null && effectiveOn !== null ? count + 1 : count,
    decide: () => right([]),
  },
}

const [definition] = defineCommands(counting, { Count: exactObject('Count', {}) })

/** Loads the state of a stream as for deciding a command: each event upcast and validated. */
const load = async (
  store: SqliteStore,
  { name }: LongStream,
  kept: Loaded<number> | undefined,
): Promise<number> => {
  const states: ManyStates = { get: () => kept, keep: () => {}, eventsFrom: () => null }
  return Number(await definition!.stateOf({ store, states }, command, name))
}

const given = { command: 'Count', actor: openingActor, effectiveOn: openingDate, data: {} } as const

const command: Command = { ...given, commandId: 'count', commandHash: hashCommand(given) }

/** Streams folded as for a command. */
export const rehydrateLedger: Measurement = async (task) => {
  const path = await ledgerWithStreams(task)
  await using store = await openStore(path)
  return await timedStreams(longStreams(task.events), (stream) => load(store, stream, undefined))
}

/** The same with a state kept at the last event but one, as a process keeps it between commands. */
export const rehydrateKept: Measurement = async (task) => {
  const path = await ledgerWithStreams(task)
  await using store = await openStore(path)
  return await timedStreams(longStreams(task.events), (stream) =>
    load(store, stream, { state: stream.events - 1, revision: stream.events - 2 }),
  )
}

const sql = `SELECT data FROM events WHERE stream_id = (SELECT id FROM streams WHERE name = ?) ORDER BY revision`

/** The same rows by a bare SELECT of their data, parsed and counted. */
export const rehydrateRows: Measurement = async (task) => {
  const database = new DatabaseSync(await ledgerWithStreams(task), { readOnly: true })
  const select = database.prepare(sql, { returnArrays: true })
  const measured = await timedStreams(longStreams(task.events), ({ name }) => {
    let count = 0
    for (const [data] of select.all(name) as unknown as readonly [string][])
      if (JSON.parse(data) !== undefined) count += 1
    return count
  })
  database.close()
  return measured
}

/** The part of better-sqlite3 that is measured. */
type BetterSqlite = new (
  path: string,
  options: { readonly readonly: boolean },
) => {
  readonly prepare: (text: string) => {
    readonly pluck: () => { readonly all: (...given: readonly string[]) => readonly string[] }
  }
  readonly close: () => void
}

/** The same by better-sqlite3. */
export const rehydrateBetter: Measurement = async (task) => {
  const Database = loadPeer<BetterSqlite>('better-sqlite3')
  const database = new Database(await ledgerWithStreams(task), { readonly: true })
  const select = database.prepare(sql).pluck()
  const measured = await timedStreams(longStreams(task.events), ({ name }) => {
    let count = 0
    for (const data of select.all(name)) if (JSON.parse(data) !== undefined) count += 1
    return count
  })
  database.close()
  return measured
}
