import { expect, test } from 'vitest'
import { appendAll, editFile, numbered } from '../../test-support/fill-ledger.ts'
import {
  append,
  openAgain,
  someStream,
  temporaryLedger,
} from '../../test-support/temporary-ledger.ts'
import type { SqliteStore } from '../sqlite-store.ts'
import { blockLength } from './key-blocks.ts'

const slow = 60_000

const size = 2 * blockLength + 5

const filled = async (): Promise<SqliteStore> => {
  const store = await temporaryLedger({ durability: 'power-cut-may-lose-last-appends' })
  await appendAll(store, numbered(size))
  return store
}

/** Zeroes the key of the event at position 6. */
const zeroed = `UPDATE command_keys SET keys = CAST(substr(keys, 1, 24) || zeroblob(4) || substr(keys, 29) AS BLOB) WHERE first = 0`

test(
  'missing, superfluous and wrong keys are reported, and rebuilt',
  async () => {
    const store = await filled()
    const planted: readonly (readonly [string, readonly RegExp[]])[] = [
      ['DELETE FROM command_keys WHERE first = 0', [/positions 0 to 4095 are missing/]],
      [`DELETE FROM command_keys WHERE first = ${blockLength}`, [/4096 to 8191 are missing/]],
      ['DELETE FROM command_keys', [/0 to 4095 are missing/, /4096 to 8191 are missing/]],
      [zeroed, [/at position 6 is another/]],
      [
        "UPDATE command_keys SET keys = x'00' WHERE first = 0",
        [/0 to 4095 take 1 bytes, not 16384/],
      ],
      ["INSERT INTO command_keys VALUES (8192, x'00')", [/position 8192, where no whole block/]],
      ["INSERT INTO command_keys VALUES (-4096, x'00')", [/position -4096, where/]],
      ["INSERT INTO command_keys VALUES (5, x'00')", [/position 5, where/]],
      [
        'UPDATE command_keys SET first = 8192 - first - 4096 + 1000000 WHERE first >= 0',
        [/1000000, where/, /1004096, where/, /0 to 4095 are missing/, /4096 to 8191 are missing/],
      ],
    ]
    for (const [statement, problems] of planted) {
      editFile(store.path, statement)
      const expected = problems.map((words) => expect.stringMatching(words))
      expect(store.commandKeyProblems()).toEqual(expected)
      expect(store.integrityProblems()).toEqual(expected)
      expect(await store.rebuildCommandKeys()).toBe(size - 1)
      expect(store.integrityProblems()).toEqual([])
    }
  },
  slow,
)

test('repeats are found even if keys are missing or incomplete', async () => {
  const store = await filled()
  editFile(
    store.path,
    'DELETE FROM command_keys WHERE first = 0',
    `UPDATE command_keys SET keys = x'00' WHERE first = ${blockLength}`,
  )
  const again = await openAgain(store)
  await appendAll(again, ['c-0', `c-${blockLength - 1}`, `c-${blockLength}`, `c-${size - 1}`])
  await appendAll(again, numbered(size))
  expect(again.tree.size()).toBe(size)
})

test('a repeat that a wrong key lets through shows as a scattered command, and the key as a problem', async () => {
  const store = await filled()
  editFile(store.path, zeroed)
  const again = await openAgain(store)
  expect(await append(again, { commandId: 'c-6' })).toMatchObject({ right: { duplicate: false } })
  expect(again.scatteredCommands(10)).toEqual(['c-6'])
  expect(again.integrityProblems()).toHaveLength(1)
})

test('a long run of missing blocks is not listed block by block', async () => {
  const store = await temporaryLedger()
  await append(store)
  editFile(
    store.path,
    'DROP TRIGGER events_refuse_update',
    'UPDATE events SET position = 1000000000000',
  )
  const again = await openAgain(store, { forAudit: true })
  expect(again.commandKeyProblems()).toHaveLength(21)
  expect(await again.settle(someStream, 'never', '')()).toMatchObject({ right: null })
})
