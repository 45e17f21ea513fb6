import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  canonicalJson,
  type JsonValue,
  saltBytes,
  sealedDigest,
  streamName,
  type Trace,
  type Vault,
} from '@coflyfr/core'
import { afterEach, expect, test } from 'vitest'
import { findTraces, tellingTraces } from './find-traces.ts'
import { openVault } from './open-vault.ts'

const anna = '7f3a9b21'
const sealedFor = { stream: streamName('case', anna), commandId: 'c-1', commandHash: '00' }
const folder = (): string => mkdtempSync(join(tmpdir(), 'traces-'))
const filesIn = (path: string): readonly string[] =>
  readdirSync(path).map((name) => join(path, name))

interface Opened {
  readonly folder: string
  readonly path: string
  readonly vault: Vault
}

const open: Vault[] = []
afterEach(async () => {
  for (const vault of open.splice(0)) await vault[Symbol.asyncDispose]()
})

const vaultOf = async (...values: readonly JsonValue[]): Promise<Opened> => {
  const home = folder()
  const path = join(home, 'council.ledger.vault')
  const vault = openVault({ path, keyPath: `${path}-key`, origin: 'council.example/people' })
  open.push(vault)
  for (const value of values) {
    const salt = crypto.getRandomValues(new Uint8Array(saltBytes))
    const canonicalValue = canonicalJson(value)
    const sealed = sealedDigest(salt, canonicalValue)
    await vault.keep(anna, [{ sealed, salt, canonicalValue }], sealedFor)
  }
  return { folder: home, path, vault }
}

const text = (words: string): Trace => ({ kind: 'text', bytes: Buffer.from(words) })

test('findTraces finds a text across the borders of what it reads at a time', () => {
  const file = join(folder(), 'large')
  for (const offset of [0, 1_048_570, 1_048_576, 2_097_140, 3_000_000]) {
    const content = Buffer.alloc(3_100_000, '.')
    content.write('Anna Example', offset)
    writeFileSync(file, content)
    expect(findTraces([file], [text('Anna Example')])).toEqual([{ file, kind: 'text', offset }])
  }
})

test('findTraces finds a salt as bytes, in hex and in base64', () => {
  const salt = Buffer.from('0123456789abcdef0123456789abcdef')
  for (const form of ['latin1', 'hex', 'base64'] as const) {
    const file = join(folder(), 'file')
    writeFileSync(file, `..${salt.toString(form)}..`)
    const kinds = findTraces([file], [{ kind: 'salt', bytes: salt }]).map(({ kind }) => kind)
    expect(kinds, form).toEqual(['salt'])
  }
})

test('dates and short texts may stand anywhere, and are not looked for', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, 'cy 2014-05-03')
  const traces = [text('cy'), text('2014-05-03')]
  expect([findTraces([file], traces), tellingTraces(traces)]).toEqual([[], 0])
})

test('a living person is found in the vault as it is stored, and not in clear', async () => {
  const { folder: home, vault } = await vaultOf('I want to see my sister', 'x'.repeat(20_000))
  const found = findTraces(filesIn(home), await vault.traces(anna))
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['stored']))
})

test('nothing is found of a destroyed key', async () => {
  const { folder: home, vault } = await vaultOf('I want to see my sister', 'x'.repeat(20_000))
  const traces = await vault.traces(anna)
  await vault.destroyKey(anna)
  expect(findTraces(filesIn(home), traces)).toEqual([])
})

/** Deletes as an engine would that does not write over what it deletes, or does not empty its log. */
const deletes = (path: string, secure: 'ON' | 'OFF', checkpoint: string): DatabaseSync => {
  const handle = new DatabaseSync(path)
  handle.exec(`PRAGMA secure_delete = ${secure}`)
  handle.exec('BEGIN; DELETE FROM kept; UPDATE subject SET wrapped_key = NULL; COMMIT')
  handle.exec(checkpoint)
  return handle
}

test.each([
  ['deleted and not written over', 'OFF', 'PRAGMA wal_checkpoint(TRUNCATE)'],
  ['written over and left in the write-ahead log', 'ON', 'SELECT 1'],
] as const)('the scan catches values that are %s', async (_, secure, checkpoint) => {
  const { folder: home, path, vault } = await vaultOf('I want to see my sister')
  const traces = await vault.traces(anna)
  const handle = deletes(path, secure, checkpoint)
  const found = findTraces(filesIn(home), traces)
  handle.close()
  expect(found.some(({ kind }) => kind === 'stored')).toBe(true)
})

test('the scan catches a vault that keeps a value in clear', async () => {
  const { folder: home, path, vault } = await vaultOf('I want to see my sister')
  const traces = await vault.traces(anna)
  const handle = new DatabaseSync(path)
  handle.exec("UPDATE kept SET content = CAST('I want to see my sister' AS BLOB)")
  handle.close()
  expect(findTraces(filesIn(home), traces).some(({ kind }) => kind === 'text')).toBe(true)
})
