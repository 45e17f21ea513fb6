import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { left, map } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { readKeyFile, writeKeyFile } from './key-file.ts'
import { formatSigningKey } from './signing-key.ts'

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'key-file-')), 'ledger.key')

test('readKeyFile reads what writeKeyFile wrote, in a file for its owner alone', async () => {
  const path = newPath()
  expect(await writeKeyFile(path, go.peter)()).toMatchObject({ _tag: 'Right' })
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(map(formatSigningKey)(await readKeyFile(path)())).toMatchObject({
    right: formatSigningKey(go.peter),
  })
})

test('writeKeyFile never writes over a file', async () => {
  const path = newPath()
  writeFileSync(path, 'kept')
  expect(await writeKeyFile(path, go.peter)()).toEqual(left({ tag: 'KeyFileExists', path }))
  expect(readFileSync(path, 'utf8')).toBe('kept')
})

test('readKeyFile refuses a key that group or others can use', async () => {
  for (const [mode, text] of [
    [0o640, '640'],
    [0o604, '604'],
    [0o610, '610'],
    [0o777, '777'],
  ] as const) {
    const path = newPath()
    await writeKeyFile(path, go.peter)()
    chmodSync(path, mode)
    expect(await readKeyFile(path)()).toEqual(left({ tag: 'KeyFileExposed', path, mode: text }))
  }
})

test('readKeyFile names a missing, unreadable or malformed file', async () => {
  const missing = newPath()
  expect(await readKeyFile(missing)()).toEqual(left({ tag: 'KeyFileMissing', path: missing }))
  const folder = newPath()
  mkdirSync(folder, { mode: 0o700 })
  expect(await readKeyFile(folder)()).toEqual(
    left({ tag: 'KeyFileUnavailable', path: folder, code: 'EISDIR' }),
  )
  const malformed = newPath()
  writeFileSync(malformed, 'PRIVATE+KEY+a', { mode: 0o600 })
  expect(await readKeyFile(malformed)()).toEqual(
    left({ tag: 'KeyFileMalformed', path: malformed, reason: { tag: 'MalformedSigningKey' } }),
  )
})

test('writeKeyFile names a folder that does not exist', async () => {
  const path = join(newPath(), 'ledger.key')
  expect(await writeKeyFile(path, go.peter)()).toEqual(
    left({ tag: 'KeyFileUnavailable', path, code: 'ENOENT' }),
  )
})
