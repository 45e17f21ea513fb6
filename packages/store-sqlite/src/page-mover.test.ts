import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryPath } from '../test-support/temporary-ledger.ts'
import { pageMover } from './page-mover.ts'
import { DatabaseSync } from './sqlite.ts'

/** A database whose rows are all still in the write-ahead log. */
const fileOfLog = (): string => {
  const path = temporaryPath()
  const handle = new DatabaseSync(path)
  onTestFinished(() => handle.close())
  handle.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE texts (text TEXT);
    INSERT INTO texts VALUES (hex(zeroblob(100000)))`)
  return path
}

const moverOf = (path: string) =>
  pageMover({ location: `${pathToFileURL(path).href}?mode=rw`, pragmas: ['fullfsync = ON'] })

test('moves the log into the file, again and again, until it is closed', async () => {
  const path = fileOfLog()
  const before = statSync(path).size
  const mover = moverOf(path)
  expect(await mover.move()).toBe(true)
  expect(statSync(path).size).toBeGreaterThan(before + 200_000)
  expect(await mover.move()).toBe(true)
  await mover.close()
  expect(await mover.move()).toBe(false)
})

test('moves nothing if there is no file, and makes none', async () => {
  const path = temporaryPath()
  const mover = moverOf(path)
  expect(await mover.move()).toBe(false)
  await mover.close()
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
})
