import { symlinkSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryPath } from '../test-support/temporary-ledger.ts'
import { engineLocation } from './engine-location.ts'

test('a ledger in a writable folder is opened by its path', () => {
  const path = temporaryPath()
  expect(engineLocation(path, true)).toBe(path)
  expect(engineLocation('/no such folder/ledger.db', false)).toBe('/no such folder/ledger.db')
})

test('to read a ledger in a read-only folder the engine is told that the file does not change', () => {
  expect(String(engineLocation('/no such folder/100 %.db', true))).toBe(
    'file:///no%20such%20folder/100%20%25.db?immutable=1',
  )
})

test('a link is followed: the write-ahead log lies beside the file itself', () => {
  const [path, link] = [temporaryPath(), temporaryPath()]
  writeFileSync(path, 'pages')
  symlinkSync(path, link)
  expect(engineLocation(link, true)).toBe(path)
})

test('a ledger with a write-ahead log is opened by its path, because someone may be writing', () => {
  const path = temporaryPath()
  writeFileSync(`${path}-wal`, 'frames')
  expect(engineLocation(path, true)).toBe(path)
})
