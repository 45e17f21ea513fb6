import { renameSync } from 'node:fs'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  append,
  noted,
  openAgain,
  temporaryLedger,
  temporaryPath,
} from '../test-support/temporary-ledger.ts'
import { assemble } from './assemble.ts'
import { type Connection, connect } from './connection.ts'
import { createStore } from './create.ts'
import { logAccess } from './log-access.ts'
import { DatabaseSync } from './sqlite.ts'
import type { SqliteStore } from './sqlite-store.ts'
import { withDefaults } from './store-options.ts'

const pageBytes = 4_096
const checkpointBytes = 4_000 * pageBytes

/** Appends events of eight pages each, 32 of them to a mebibyte, so that a few hundred bring on a checkpoint. */
const fill = async (store: SqliteStore, mebibytes: number): Promise<void> => {
  const text = 'x'.repeat(8 * pageBytes)
  for (let number = 0; number < mebibytes; number += 1) {
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => append(store, { events: [noted(text)] })),
    )
    expect(answers.every(isRight)).toBe(true)
  }
}

const unsafe = { durability: 'power-cut-may-lose-last-appends' } as const

/** A store that counts its commits. */
const countedStore = async () => {
  const path = temporaryPath()
  await (await createStore(path, { origin: 'council.example/ledger' })).close()
  const options = withDefaults(unsafe)
  const connected = connect(path, options)
  let commits = 0
  const connection: Connection = {
    ...connected,
    commit: () => {
      commits += 1
      connected.commit()
    },
  }
  const store = assemble(logAccess(connection), 'council.example/ledger', options)
  return { store, connection, commits: () => commits }
}

test('the log is moved into the file and started again; commits wait for that, the event loop does not', {
  timeout: 60_000,
}, async () => {
  const { store, connection, commits } = await countedStore()
  let isOver = false
  let turnsPaused = 0
  let committedBeside = 0
  let seen: { readonly until: Promise<unknown>; readonly commits: number } | null = null
  const look = (): void => {
    const pause = connection.pause()
    if (pause !== null && pause.until === seen?.until) {
      turnsPaused += 1
      committedBeside += commits() - seen.commits
    }
    seen = pause === null ? null : { until: pause.until, commits: commits() }
    if (!isOver) setImmediate(look)
  }
  look()
  let filled = 0
  // On a busy machine the thread starts late.
  while (filled < 100 || (turnsPaused === 0 && filled < 600)) {
    await fill(store, 20)
    filled += 20
  }
  isOver = true
  expect(turnsPaused).toBeGreaterThan(0)
  expect(committedBeside).toBe(0)
  // A log that was never started again would hold everything that was written.
  expect(store.space().writeAheadLogBytes).toBeLessThan(5 * checkpointBytes)
  expect(store.space().writeAheadLogBytes).toBeGreaterThan(checkpointBytes)
  expect(store.integrityProblems()).toEqual([])
  await store.close()
  expect((await (await openAgain(store)).head()).size).toBe(32 * filled)
})

/** Appends 3,000 events at once, again and again, until `isSeen`; returns how many. */
const fillUntil = async (store: SqliteStore, isSeen: () => boolean): Promise<number> => {
  const text = 'x'.repeat(2 * pageBytes)
  let events = 0
  while (!isSeen() && events < 60_000) {
    const answers = await Promise.all(
      Array.from({ length: 3_000 }, () => append(store, { events: [noted(text)] })),
    )
    expect(answers.every(isRight)).toBe(true)
    events += answers.length
  }
  return events
}

/** Calls `look` in every turn of the event loop, until the function it returns is called. */
const inEveryTurn = (look: () => void): (() => void) => {
  let isOver = false
  const turn = (): void => {
    look()
    if (!isOver) setImmediate(turn)
  }
  turn()
  return () => {
    isOver = true
  }
}

test('appends of a long queue are inserted while the log is moved, and committed after it', {
  timeout: 60_000,
}, async () => {
  const { store, connection, commits } = await countedStore()
  let open: { readonly until: Promise<unknown>; readonly commits: number } | null = null
  let workedOn = 0
  let committedBeside = 0
  const stop = inEveryTurn(() => {
    const pause = connection.pause()
    if (pause !== null && pause.until === open?.until) committedBeside += commits() - open.commits
    const isOpen = pause?.beside === 'appends' && connection.commitOpen !== null
    if (isOpen) workedOn += 1
    open = pause === null ? null : { until: pause.until, commits: commits() }
  })
  const events = await fillUntil(store, () => workedOn > 0)
  stop()
  expect(workedOn).toBeGreaterThan(0)
  expect(committedBeside).toBe(0)
  expect(store.space().writeAheadLogBytes).toBeLessThan(5 * checkpointBytes)
  expect(store.integrityProblems()).toEqual([])
  await store.close()
  expect((await (await openAgain(store)).head()).size).toBe(events)
})

test('a read while appends are inserted during a move commits them, and no more are inserted until it ends', {
  timeout: 60_000,
}, async () => {
  const { store, connection } = await countedStore()
  const beside: (string | undefined)[] = []
  const stop = inEveryTurn(() => {
    if (connection.pause()?.beside !== 'appends' || connection.commitOpen === null) return
    store.tree.size()
    beside.push(connection.pause()?.beside)
    expect(connection.commitOpen).toBeNull()
  })
  const events = await fillUntil(store, () => beside.length > 0)
  stop()
  expect(new Set(beside)).toEqual(new Set(['nothing']))
  await store.close()
  expect((await (await openAgain(store)).head()).size).toBe(events)
})

test('if the thread finds no file, the engine moves the log', { timeout: 60_000 }, async () => {
  const store = await temporaryLedger(unsafe)
  renameSync(store.path, `${store.path}.elsewhere`)
  await fill(store, 20)
  renameSync(`${store.path}.elsewhere`, store.path)
  expect(store.space().writeAheadLogBytes).toBeLessThan(2 * checkpointBytes)
  await store.close()
  expect((await (await openAgain(store)).head()).size).toBe(640)
})

test('what another program is reading does not change, and appends go on', {
  timeout: 60_000,
}, async () => {
  const store = await temporaryLedger(unsafe)
  await append(store)
  const reader = new DatabaseSync(store.path)
  const count = reader.prepare('SELECT count(*) AS n FROM events')
  reader.exec('BEGIN')
  expect(count.get()).toEqual({ n: 1 })
  await fill(store, 20)
  expect(count.get()).toEqual({ n: 1 })
  reader.exec('COMMIT')
  expect(count.get()).toEqual({ n: 641 })
  reader.close()
  await fill(store, 10)
  expect(store.integrityProblems()).toEqual([])
})
