import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '@coflyfr/store-sqlite'
import { afterAll, expect, test } from 'vitest'
import { bareFile } from '../measured/bare-file.ts'
import { problemOf, torn } from './power-loss.ts'

const folder = mkdtempSync(join(tmpdir(), 'coflyfr-selftest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const emptyLedger = async (name: string): Promise<string> => {
  const path = join(folder, name)
  await (await createStore(path, { origin: 'selftest.example/ledger' })).close()
  return path
}

test('a ledger without what was acknowledged is not as it should be', async () => {
  const path = await emptyLedger('lost')
  expect(await problemOf(path, 0)).toBeNull()
  expect(await problemOf(path, 1)).toBe(`1: ${'0'.repeat(24)}`)
})

test('a ledger that cannot be opened, or that SQLite alone finds damaged, is told as it is', async () => {
  const path = await emptyLedger('damaged')
  truncateSync(path, 8_192)
  expect(await problemOf(path, 0)).toMatch(/Fault|damaged|truncated/i)
  writeFileSync(join(folder, 'foreign'), 'no ledger')
  expect(await problemOf(join(folder, 'foreign'), 0)).not.toBeNull()
})

test('a torn tail is never longer than what was on its way, and the same for the same seed', () => {
  const bytes = Buffer.alloc(5_000, 7)
  const tails = Array.from({ length: 50 }, (_, number) => torn(bytes, `t${number}`, 3))
  expect(tails.every(({ length }) => length <= bytes.length)).toBe(true)
  expect(new Set(tails.map((tail) => tail.toString('hex'))).size).toBeGreaterThan(40)
  expect(tails).toEqual(Array.from({ length: 50 }, (_, number) => torn(bytes, `t${number}`, 3)))
})

test('the bare file takes no part of this library', async () => {
  const file = bareFile(await emptyLedger('bare'))
  expect(file.prepare('SELECT count(*) AS count FROM events').get()).toEqual({ count: 0 })
  file.close()
})
