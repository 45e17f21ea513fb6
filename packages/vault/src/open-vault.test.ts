import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  canonicalJson,
  type Sealed,
  saltBytes,
  sealedDigest,
  streamName,
  type ValueToKeep,
  type Vault,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import { copyVault } from './copy-vault.ts'
import { openVault } from './open-vault.ts'

const [anna, bryn] = ['7f3a9b21', '0c55e1d8'] as const
const origin = 'council.example/people'
const sealedFor = { stream: streamName('case', anna), commandId: 'c-1', commandHash: '00' }

interface Opened {
  readonly folder: string
  readonly path: string
  readonly keyPath: string
  readonly vault: Vault
}

const newVault = (): Opened => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-'))
  const path = join(folder, 'council.ledger.vault')
  const keyPath = `${path}-key`
  return { folder, path, keyPath, vault: openVault({ path, keyPath, origin }) }
}

const value = (text: string): ValueToKeep => {
  // A salt that can be looked for in files.
  const salt = Buffer.from(text.padEnd(saltBytes, '~').slice(0, saltBytes))
  return {
    sealed: sealedDigest(salt, canonicalJson(text)),
    salt,
    canonicalValue: canonicalJson(text),
  }
}

const keep = async (vault: Vault, subject: string, text: string): Promise<Sealed> => {
  const one = value(text)
  await vault.keep(subject, [one], sealedFor)
  return one.sealed
}

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

test('openVault makes file and key for their owner alone, with the first value', async () => {
  const { folder, path, keyPath, vault } = newVault()
  await vault.standing(anna)
  await vault.unsettled('2099-01-01T00:00:00.000000Z' as never)
  expect(readdirSync(folder)).toEqual([])
  await keep(vault, anna, 'said')
  await vault[Symbol.asyncDispose]()
  expect(readdirSync(folder).sort()).toEqual(['council.ledger.vault', 'council.ledger.vault-key'])
  expect([statSync(path).mode & 0o777, statSync(keyPath).mode & 0o777]).toEqual([0o600, 0o600])
})

test('no byte of a value or of its salt is in the file', async () => {
  const { folder, vault } = newVault()
  await keep(vault, anna, 'I want to see my sister')
  await vault[Symbol.asyncDispose]()
  const bytes = bytesIn(folder)
  expect(bytes).not.toContain('my sister')
  expect(bytes).not.toContain('~~~~')
})

test('nothing of a destroyed key and its values stays in the file', async () => {
  const { folder, path, vault } = newVault()
  const sealed = await keep(vault, anna, 'of Anna')
  await keep(vault, bryn, 'of Bryn')
  const stored = new DatabaseSync(path, { readOnly: true })
  const [key] = stored.prepare('SELECT wrapped_key FROM subject WHERE subject = ?').all(anna)
  const [kept] = stored.prepare('SELECT content FROM kept WHERE sealed = ?').all(sealed.sealed)
  stored.close()
  const secrets = [key?.['wrapped_key'], kept?.['content']].map((bytes) =>
    Buffer.from(bytes as Uint8Array).toString('latin1'),
  )
  expect(secrets.every((secret) => bytesIn(folder).includes(secret))).toBe(true)
  await vault.destroyKey(anna)
  expect(secrets.some((secret) => bytesIn(folder).includes(secret))).toBe(false)
})

/** What was done to the files of a closed vault, and what its next use says. */
const afterwards = async (change: (opened: Opened) => void): Promise<string> => {
  const opened = newVault()
  const sealed = await keep(opened.vault, anna, 'of Anna')
  await keep(opened.vault, bryn, 'of Bryn')
  await opened.vault[Symbol.asyncDispose]()
  change(opened)
  await using again = openVault({ path: opened.path, keyPath: opened.keyPath, origin })
  const answer = await again.unseal(anna, sealed).catch((fault: Error) => fault)
  return answer instanceof Error ? answer.message : answer._tag
}

const edit = (path: string, ...statements: readonly string[]): void => {
  const handle = new DatabaseSync(path)
  for (const statement of statements) handle.exec(statement)
  handle.close()
}

test.each<readonly [string, RegExp, (opened: Opened) => void]>([
  ['nothing', /^Right$/, () => undefined],
  ['the key is gone', /vault-key": it is not there/, ({ keyPath }) => rmSync(keyPath)],
  ['the key can be read by others', /mode 640/, ({ keyPath }) => chmodSync(keyPath, 0o640)],
  [
    'the key is no key',
    /holds no vault key/,
    ({ keyPath }) => writeFileSync(keyPath, 'key', { mode: 0o600 }),
  ],
  [
    'the key is another vault’s',
    /is not its key/,
    ({ keyPath }) => {
      const other = newVault()
      void keep(other.vault, anna, 'other')
      copyFileSync(other.keyPath, keyPath)
    },
  ],
  [
    'the vault is a ledger’s or anybody’s',
    /file of another kind/,
    ({ path }) => edit(path, 'PRAGMA application_id = 1'),
  ],
  ['the vault is newer', /format is 9/, ({ path }) => edit(path, 'PRAGMA user_version = 9')],
  [
    'the vault is no SQLite file',
    /not a database/,
    ({ path }) => writeFileSync(path, 'x'.repeat(4096)),
  ],
  [
    'a value was put in place of another',
    /is not the one that was sealed/,
    ({ path }) =>
      edit(path, `UPDATE kept SET content = (SELECT content FROM kept WHERE subject = '${bryn}')`),
  ],
  [
    'a value was given to another person',
    /^Left$/,
    ({ path }) => edit(path, `UPDATE kept SET subject = '${bryn}'`),
  ],
  [
    'a byte of a value is missing',
    /is not the one that was sealed/,
    ({ path }) => edit(path, 'UPDATE kept SET content = substr(content, 1, length(content) - 1)'),
  ],
  [
    'a person was given another’s key',
    /the key of 7f3a9b21 does not open/,
    ({ path }) =>
      edit(
        path,
        `UPDATE subject SET wrapped_key = (SELECT wrapped_key FROM subject WHERE subject = '${bryn}')`,
      ),
  ],
  [
    'the vault is gone',
    /it is not there, but its key is/,
    ({ path }) => renameSync(path, `${path}.moved`),
  ],
])('openVault notices when %s', async (_, expected, change) => {
  expect(await afterwards(change)).toMatch(expected)
})

test('a reader that keeps the write-ahead log from being emptied is told of, and the key is gone', async () => {
  const { path, vault } = newVault()
  const sealed = await keep(vault, anna, 'of Anna')
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM kept').get()
  await expect(vault.destroyKey(anna)).rejects.toThrow(/a copy may stand in its write-ahead log/)
  expect(await vault.unseal(anna, sealed)).toMatchObject({ left: { tag: 'SubjectErased' } })
  reader.close()
  await vault.destroyKey(anna)
}, 20_000)

test('who only looked at a vault leaves nothing beside it', async () => {
  const { folder, path, keyPath, vault } = newVault()
  const sealed = await keep(vault, anna, 'of Anna')
  await vault[Symbol.asyncDispose]()
  const before = readdirSync(folder).toSorted()
  const looking = openVault({ path, keyPath, origin, readOnly: true })
  expect(await looking.unseal(anna, sealed)).toMatchObject({ right: { value: 'of Anna' } })
  await looking[Symbol.asyncDispose]()
  expect(await copyVault(path, `${path}.copy`)).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(
    [...before, 'council.ledger.vault.copy'].toSorted(),
  )
})

test('what a killed process left in the write-ahead log stays as it was found', async () => {
  const { folder, path, keyPath, vault } = newVault()
  const sealed = await keep(vault, anna, 'of Anna')
  const left = mkdtempSync(join(tmpdir(), 'vault-killed-'))
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'))
  for (const name of names) copyFileSync(join(folder, name), join(left, name))
  const bytes = () => names.map((name) => readFileSync(join(left, name)))
  const before = bytes()
  expect(before.at(names.indexOf('council.ledger.vault-wal'))?.length).toBeGreaterThan(0)
  const at = { path: path.replace(folder, left), keyPath: keyPath.replace(folder, left) }
  const looking = openVault({ ...at, origin, readOnly: true })
  expect(await looking.unseal(anna, sealed)).toMatchObject({ right: { value: 'of Anna' } })
  await looking[Symbol.asyncDispose]()
  expect(bytes()).toEqual(before)
})

test('a copy that fails leaves no file, and a file that is there is left as it is', async () => {
  const { folder, path, vault } = newVault()
  await keep(vault, anna, 'Anna Example')
  await vault[Symbol.asyncDispose]()
  const copy = join(folder, 'copy')
  writeFileSync(copy, 'mine')
  await expect(copyVault(path, copy)).rejects.toMatchObject({
    name: 'StoreFault',
    code: 'AlreadyExists',
    message: expect.stringContaining(copy),
  })
  expect(readFileSync(copy, 'utf8')).toBe('mine')
  const nowhere = copyVault(path, join(folder, 'nowhere', 'copy'))
  await expect(nowhere).rejects.toMatchObject({ name: 'StoreFault', code: 'Unavailable' })
  writeFileSync(path, 'no vault')
  rmSync(copy)
  await expect(copyVault(path, copy)).rejects.toMatchObject({ name: 'StoreFault', code: 'Damaged' })
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
})

test('openVault refuses the vault of another ledger', async () => {
  const { path, keyPath, vault } = newVault()
  await keep(vault, anna, 'said')
  await using other = openVault({ path, keyPath, origin: 'council.example/other' })
  await expect(other.standing(anna)).rejects.toThrow(
    /belongs to the ledger council.example\/people/,
  )
})

test('two processes that make the vault at once have one', async () => {
  const { path, keyPath, vault } = newVault()
  await using beside = openVault({ path, keyPath, origin })
  const [one, other] = [await keep(vault, anna, 'one'), await keep(beside, anna, 'other')]
  expect(await beside.unseal(anna, one)).toMatchObject({ right: { value: 'one' } })
  expect(await vault.unseal(anna, other)).toMatchObject({ right: { value: 'other' } })
})

test('a closed vault says so', async () => {
  const { vault } = newVault()
  await keep(vault, anna, 'said')
  await vault[Symbol.asyncDispose]()
  await expect(vault.standing(anna)).rejects.toThrow(/has been closed/)
})

test('a vault of format 1 is brought up, and keeps what it holds', async () => {
  const { path, keyPath, vault } = newVault()
  const sealed = await keep(vault, anna, 'of Anna')
  await vault[Symbol.asyncDispose]()
  edit(path, 'DROP TABLE erasing', 'PRAGMA user_version = 1')
  await using again = openVault({ path, keyPath, origin })
  expect(await again.unseal(anna, sealed)).toMatchObject({ right: { value: 'of Anna' } })
  await again.beginErasure({ ...sealedFor, subjects: [anna] })
  expect(await again.begunErasures()).toMatchObject([{ subjects: [anna] }])
})

test.each(['[7]', '"7f3a9b21"', '['])(
  'an erasure of %s is damage, and not an erasure of nobody',
  async (subjects) => {
    const { path, vault } = newVault()
    await keep(vault, anna, 'of Anna')
    await vault.beginErasure({ ...sealedFor, subjects: [anna] })
    edit(path, `UPDATE erasing SET subjects = '${subjects}'`)
    await expect(vault.begunErasures()).rejects.toThrow(/an erasure names no people/)
    await vault[Symbol.asyncDispose]()
  },
)
