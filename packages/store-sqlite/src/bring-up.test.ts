import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendAll, backToFormat1, editFile, numbered } from '../test-support/fill-ledger.ts'
import { append, gather, temporaryLedger, temporaryPath } from '../test-support/temporary-ledger.ts'
import { blockLength } from './commands/key-blocks.ts'
import { openStore } from './open.ts'
import { openReplica } from './open-replica.ts'
import { DatabaseSync } from './sqlite.ts'

const slow = 60_000

const formatIn = (path: string): unknown => {
  const handle = new DatabaseSync(path, { readOnly: true })
  const version = handle.prepare('PRAGMA user_version').get()?.['user_version']
  handle.close()
  return version
}

test('a file of format 1 is read without being changed, and brought up to format 2 when opened for writing', async () => {
  const path = temporaryPath()
  copyFileSync(join(import.meta.dirname, '../test-support/format-1.ledger'), path)
  {
    await using reading = await openStore(path, { readOnly: true })
    expect(reading.integrityProblems()).toEqual([])
    expect(reading.commandKeyProblems()).toEqual([])
    expect(reading.scatteredCommands(10)).toEqual([])
    const events = await gather(reading.readAll())
    const [first] = events
    if (first === undefined) throw new Error('The fixture is empty')
    const { stream, commandId, commandHash } = first
    expect(await reading.settle(stream, commandId, commandHash)()).toMatchObject({
      right: { duplicate: true },
    })
    expect(formatIn(path)).toBe(1)
    const root = reading.tree.root()
    await using store = await openStore(path)
    expect(store.tree.root()).toEqual(root)
    expect(await gather(store.readAll())).toEqual(events)
    expect(store.integrityProblems()).toEqual([])
    // The reader that was open meanwhile still works.
    expect(await reading.settle(stream, commandId, commandHash)()).toMatchObject({
      right: { duplicate: true },
    })
  }
  expect(formatIn(path)).toBe(2)
})

test(
  'the keys of a long file of format 1 are stored when it is brought up',
  async () => {
    const ids = numbered(2 * blockLength + 5)
    const made = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
    await appendAll(made, ids)
    await made.close()
    backToFormat1(made.path)
    const [one, other] = await Promise.all([openStore(made.path), openStore(made.path)])
    await appendAll(one, ids)
    expect(other.integrityProblems()).toEqual([])
    expect(one.tree.size()).toBe(ids.length)
    await Promise.all([one.close(), other.close()])
  },
  slow,
)

test(
  'keys that an earlier release did not store are added when the file is next opened',
  async () => {
    const made = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
    await appendAll(made, numbered(blockLength + 1))
    await made.close()
    editFile(made.path, 'DELETE FROM command_keys')
    await using store = await openStore(made.path)
    expect(store.integrityProblems()).toEqual([])
  },
  slow,
)

test('a replica of format 1 is brought up as well', async () => {
  const made = await temporaryLedger()
  await append(made)
  await made.close()
  backToFormat1(made.path)
  openReplica(made.path).close()
  expect(formatIn(made.path)).toBe(2)
})

test('a file that claims format 1 but has the tables of another format is damaged', async () => {
  const made = await temporaryLedger()
  await made.close()
  editFile(made.path, 'PRAGMA user_version = 1')
  await expect(openStore(made.path)).rejects.toMatchObject({ code: 'Damaged' })
})
