import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import type { StoreFaultCode } from '@coflyfr/core'
import { StoreFault } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  append,
  openAgain,
  temporaryLedger,
  temporaryPath,
} from '../test-support/temporary-ledger.ts'
import { openStore } from './open.ts'
import { DatabaseSync } from './sqlite.ts'

/** Path of a closed ledger of some events. */
const closedLedger = async (events = 40): Promise<string> => {
  const store = await temporaryLedger()
  for (let number = 0; number < events; number += 1) await append(store)
  await store.close()
  return store.path
}

const edit = (path: string, ...statements: readonly string[]): void => {
  const handle = new DatabaseSync(path, { defensive: false })
  for (const statement of statements) handle.exec(statement)
  handle.close()
}

const flip = (path: string, at: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
  writeFileSync(path, bytes)
}

/** Expects opening to fail with this code, and a message of one line that names the path. */
const expectFault = async (path: string, code: StoreFaultCode, words: RegExp): Promise<void> => {
  const fault = await openStore(path).then(
    (store) => store.close(),
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(StoreFault)
  expect(fault).toMatchObject({ code })
  expect(String(fault)).toContain(path)
  expect(String(fault)).toMatch(words)
  expect(String(fault)).not.toContain('\n')
}

test('a path with nothing there', () => expectFault(temporaryPath(), 'NotFound', /no such file/))

test('a folder', async () => {
  const path = temporaryPath()
  mkdirSync(path)
  await expectFault(path, 'IsADirectory', /folder/)
})

test('a text file', async () => {
  const path = temporaryPath()
  writeFileSync(path, 'Minutes of the Cabinet, 15 November 2023\n'.repeat(50))
  await expectFault(path, 'NotALedger', /not an SQLite file/)
})

test('an empty file', async () => {
  const path = temporaryPath()
  writeFileSync(path, '')
  await expectFault(path, 'NotALedger', /empty/)
})

test('an SQLite file of another application', async () => {
  const path = temporaryPath()
  edit(path, 'CREATE TABLE recipes (name TEXT)')
  await expectFault(path, 'NotALedger', /another application/)
})

test('a ledger of a newer release', async () => {
  const path = await closedLedger()
  edit(path, 'PRAGMA user_version = 3')
  await expectFault(path, 'NewerFormat', /format is 3/)
})

test('a file marked read-only: refused for writing, read for reading', async () => {
  const path = await closedLedger(3)
  chmodSync(path, 0o444)
  await expectFault(path, 'ReadOnly', /read-only/)
  await using store = await openStore(path, { readOnly: true })
  expect((await store.head()).size).toBe(3)
  await expect(append(store)).rejects.toMatchObject({ code: 'ReadOnly' })
  await expect(
    store.saveSnapshot('spend', 1, { position: 2, state: Buffer.of(1) }),
  ).rejects.toMatchObject({ code: 'ReadOnly' })
})

test('a file cut short', async () => {
  const path = await closedLedger()
  truncateSync(path, readFileSync(path).length - 4096)
  await expectFault(path, 'Truncated', /bytes/)
})

test('a changed first byte of a ledger', async () => {
  const path = await closedLedger()
  flip(path, 0)
  await expectFault(path, 'Damaged', /first bytes/)
})

test('a trigger that is gone', async () => {
  const path = await closedLedger()
  edit(path, 'DROP TRIGGER events_refuse_update')
  await expectFault(path, 'Damaged', /missing: CREATE TRIGGER events_refuse_update/)
})

test('a table too many', async () => {
  const path = await closedLedger()
  edit(path, 'CREATE TABLE notes (text TEXT)')
  await expectFault(path, 'Damaged', /foreign: CREATE TABLE notes/)
})

test('a last event that was changed', async () => {
  const path = await closedLedger()
  const trigger = 'CREATE TRIGGER events_refuse_update'
  const handle = new DatabaseSync(path)
  const sql = handle.prepare('SELECT sql FROM sqlite_schema WHERE sql LIKE ?').get(`${trigger}%`)
  handle.close()
  edit(
    path,
    'DROP TRIGGER events_refuse_update',
    `UPDATE events SET data = '{"text":"something else"}' WHERE position = 39`,
    String(sql?.['sql']),
  )
  await expectFault(path, 'Damaged', /last event \(position 39\)/)
})

test('garbage in the place of a page', async () => {
  const path = await closedLedger()
  const bytes = readFileSync(path)
  bytes.fill(0x5a, 4096, 8192)
  writeFileSync(path, bytes)
  await expectFault(path, 'Damaged', /SQLite reports/)
})

test('a log that lost its end is found by checkpoints kept outside', async () => {
  const store = await temporaryLedger()
  await append(store)
  await append(store)
  const early = { size: 2, root: store.tree.root() }
  const copy = `${store.path}.copy`
  await store.close()
  cpSync(store.path, copy)
  const later = await openAgain(store)
  await append(later)
  const late = { size: 3, root: later.tree.root() }
  await later.close()

  await (await openStore(store.path, { knownCheckpoints: [early, late] })).close()
  await (await openStore(copy, { knownCheckpoints: [early] })).close()
  await expect(openStore(copy, { knownCheckpoints: [early, late] })).rejects.toMatchObject({
    code: 'Truncated',
    message: expect.stringContaining('holds 2 events, a checkpoint kept outside covers 3'),
  })
  const other = [{ size: 2, root: late.root }]
  await expect(openStore(copy, { knownCheckpoints: other })).rejects.toMatchObject({
    code: 'Damaged',
  })
})

test('one flipped bit in the write-ahead log drops every later append: a checkpoint kept outside shows it', async () => {
  const store = await temporaryLedger()
  for (let number = 0; number < 30; number += 1) await append(store)
  const known = { size: 30, root: store.tree.root() }
  const copy = `${store.path}.copy`
  // As a crash would leave them. Another program makes the copy: see `diagnose` on closing descriptors of a live ledger.
  for (const end of ['', '-wal']) execFileSync('cp', [`${store.path}${end}`, `${copy}${end}`])
  flip(`${copy}-wal`, Math.floor(statSync(`${copy}-wal`).size / 2))
  const damaged = [copy, `${copy}-wal`].map((file) => readFileSync(file))

  await expect(openStore(copy, { knownCheckpoints: [known] })).rejects.toMatchObject({
    code: 'Truncated',
    message: expect.stringMatching(/holds \d+ events, a checkpoint kept outside covers 30/),
  })
  expect([copy, `${copy}-wal`].map((file) => readFileSync(file))).toEqual(damaged)
  await using unaware = await openStore(copy)
  expect((await unaware.head()).size).toBeLessThan(30)
  expect(unaware.integrityProblems()).toEqual([])
})

test('a file that is found damaged is not changed, not even its journal mode', async () => {
  const path = await closedLedger()
  edit(path, 'PRAGMA journal_mode = DELETE', 'DROP TRIGGER events_refuse_update')
  const damaged = readFileSync(path)
  await expectFault(path, 'Damaged', /missing: CREATE TRIGGER events_refuse_update/)
  expect(readFileSync(path)).toEqual(damaged)
})

test('a closed ledger says that it is closed', async () => {
  const store = await temporaryLedger()
  await store.close()
  await store.close()
  await expect(append(store)).rejects.toMatchObject({ code: 'Unavailable' })
  await expect(store.head()).rejects.toMatchObject({ code: 'Unavailable' })
})

test('a ledger that opening refuses can be opened for an audit, read-only', async () => {
  const path = await closedLedger()
  edit(
    path,
    'DROP TRIGGER events_refuse_update',
    "UPDATE events SET data = '{}' WHERE position = 39",
  )
  await expectFault(path, 'Damaged', /missing/)
  await using store = await openStore(path, { forAudit: true })
  expect(store.tree.size()).toBe(40)
  expect(store.integrityProblems()).toHaveLength(1)
  await expect(append(store)).rejects.toThrow(/read-only/)
})
