import { symlinkSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryPath } from '../test-support/temporary-ledger.ts'
import { engineLocation } from './engine-location.ts'

test('a ledger in a folder that can be written is opened as it is', () => {
  const path = temporaryPath()
  expect(engineLocation(path, true)).toBe(path)
  expect(engineLocation('/no such folder/ledger.db', false)).toBe('/no such folder/ledger.db')
})

test('for reading where nothing can be written the engine is told that nothing changes', () => {
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

test('a write-ahead log says that someone writes', () => {
  const path = temporaryPath()
  writeFileSync(`${path}-wal`, 'frames')
  expect(engineLocation(path, true)).toBe(path)
})
