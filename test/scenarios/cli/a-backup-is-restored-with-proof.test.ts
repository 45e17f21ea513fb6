import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { findTraces, openVault } from '@coflyfr/vault'
import { expect, test } from 'vitest'
import { anna } from '../../support/people-ledger.ts'
import { erasureLines, livingPerson, personLine } from '../../support/people-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const authority = 'D 12/2023'
const erase = ['erase', 'l', anna, '--authority', authority] as const
const read = ['--actor', 'u-40', '--role', 'records-officer', '--reason', 'casework'] as const

const ready = async (): Promise<ReadyLedger> => {
  const ledger = await readyLedger()
  const stdin = livingPerson(anna, { name: 'Anna Example' }) + erasureLines(anna, authority)
  expect((await ledger.record(stdin)).code).toBe(0)
  return ledger
}

/** Removes the ledger, but not what is kept elsewhere. */
const loseLedger = ({ path }: ReadyLedger): void => {
  mkdirSync(path('kept'))
  for (const name of ['l.checkpoints', 'l.vault-key', 'l.erasures'])
    if (existsSync(path(name))) copyFileSync(path(name), join(path('kept'), name))
  for (const name of readdirSync(path('.'))) if (name.startsWith('l')) rmSync(path(name))
}

test('a backup holds ledger, checkpoints, key and vault, the key of the vault only when asked', async () => {
  const { json, path } = await ready()
  const manifest = await json(['backup', 'l', 'b'])
  expect(readdirSync(path('b')).sort()).toEqual([
    'ledger',
    'ledger.checkpoints',
    'ledger.key',
    'ledger.vault',
    'manifest.json',
  ])
  expect(manifest.files.map(({ name }: { name: string }) => name)).toHaveLength(4)
  for (const name of ['ledger.key', 'ledger.vault'])
    expect(statSync(join(path('b'), name)).mode & 0o777, name).toBe(0o600)
  await json(['backup', 'l', 'c', '--with-vault-key'])
  expect(statSync(join(path('c'), 'ledger.vault-key')).mode & 0o777).toBe(0o600)
  expect((await json(['verify', 'c/ledger'])).verdicts.complete.status).toBe('pass')
  expect(readdirSync(path('.')).filter((name) => name.includes('.part-'))).toEqual([])
})

test('the next backup removes what a killed one left, and nothing else', async () => {
  const { json, path } = await ready()
  const uuid = '0b0e6f0c-8f0f-4a39-9a1e-2f6f1a9d3c11'
  const host = hostname().replaceAll(/[^A-Za-z0-9.]/g, '')
  const { pid = 0 } = spawnSync(process.execPath, ['--version'])
  const draft = (name: string, day: string): string => {
    mkdirSync(join(path(name)))
    writeFileSync(join(path(name), 'ledger.vault'), 'half')
    utimesSync(path(name), new Date(day), new Date(day))
    return name
  }
  const [today, before] = [new Date().toISOString(), '2020-01-01']
  const left = [
    draft(`old.part-${host}-${pid}-${uuid}`, today),
    draft(`old.part-elsewhere-1-${uuid}`, before),
  ]
  const others = [
    draft(`running.part-${host}-${process.pid}-${uuid}`, today),
    draft(`running.part-elsewhere-${pid}-${uuid}`, today),
    draft('minutes.part-1', before),
  ]
  await json(['backup', 'l', 'b'])
  expect(left.filter((name) => existsSync(path(name)))).toEqual([])
  expect(others.filter((name) => !existsSync(path(name)))).toEqual([])
})

test('a restored ledger verifies, reads the vault and can be recorded to', async () => {
  const ledger = await ready()
  const { json, coflyfr, path, record } = ledger
  await json(['backup', 'l', 'b'])
  loseLedger(ledger)
  const restored = await json(['restore', 'b', 'l', '--vault-key', 'kept/l.vault-key'])
  expect(restored).toMatchObject({ restored: true, newer: [], erasures: { keys: [] } })
  expect(restored.verdicts.appendOnly.status).toBe('pass')
  expect((await coflyfr(['subject', 'show', 'l', anna, ...read])).out).toContain('Anna Example')
  expect((await record(livingPerson('0c55e1d8', { name: 'Bryn Example' }))).code).toBe(0)
  expect((await coflyfr(['verify', 'l'])).code).toBe(0)
  expect(readdirSync(path('.')).filter((name) => name.includes('.restoring-'))).toEqual([])
})

test('a restore says what the vault lacks: its key, and the list of who was erased since', async () => {
  const { coflyfr, path } = await ready()
  await coflyfr(['backup', 'l', 'b'])
  await coflyfr([...erase])
  const bare = await coflyfr(['restore', 'b', 'r'])
  expect([bare.code, bare.out]).toEqual([0, expect.stringContaining('NO LIST OF ERASURES')])
  expect(bare.out).toContain(`put the vault’s key back as "${path('r.vault-key')}"`)
  const given = ['--erasures', 'l.erasures', '--vault-key', 'l.vault-key']
  const whole = await coflyfr(['restore', 'b', 's', ...given])
  expect(whole.out).toContain('Destroyed again')
  for (const words of ['NO LIST', 'vault’s key']) expect(whole.out).not.toContain(words)
})

test('a vault without its key is copied with one warning, and its key cannot be asked for', async () => {
  const { coflyfr, path } = await ready()
  rmSync(path('l.vault-key'))
  const without = await coflyfr(['backup', 'l', 'b'])
  expect(without.code).toBe(0)
  expect(without.err.split('was not looked through')).toHaveLength(2)
  const asked = await coflyfr(['backup', 'l', 'c', '--with-vault-key'])
  expect([asked.code, asked.err]).toEqual([
    3,
    expect.stringContaining(`Cannot copy the key "${path('l.vault-key')}": there is no such file`),
  ])
  expect(readdirSync(path('.')).filter((name) => name.startsWith('c'))).toEqual([])
})

test('verify names a backup, and a folder that is neither a backup nor a pack', async () => {
  const { coflyfr, path } = await ready()
  await coflyfr(['backup', 'l', 'b'])
  mkdirSync(path('empty'))
  const backup = await coflyfr(['verify', 'b'])
  expect([backup.code, backup.err]).toEqual([
    3,
    'coflyfr: Cannot verify "b": it is a backup; verify "b/ledger", or restore it\n',
  ])
  const empty = await coflyfr(['verify', 'empty'])
  expect([empty.code, empty.err]).toEqual([3, expect.stringContaining('no evidence pack')])
})

test('neither a file nor an evidence pack is taken for a backup', async () => {
  const { coflyfr } = await ready()
  await coflyfr(['export', 'l', 'p'])
  const pack = await coflyfr(['restore', 'p', 'r'])
  expect([pack.code, pack.err]).toEqual([
    3,
    'coflyfr: Cannot restore "p": it is no backup, its manifest is of the format "coflyfr-evidence-pack"; of an evidence pack, import pack makes a ledger\n',
  ])
  const tried = await coflyfr(['restore', 'l.vault', 'r'])
  expect([tried.code, tried.err]).toEqual([3, expect.stringContaining('it is a file')])
})

test('checkpoints signed after the backup say how much is gone', async () => {
  const ledger = await ready()
  const { json, coflyfr, record } = ledger
  const { size } = await json(['backup', 'l', 'b'])
  await record(livingPerson('0c55e1d8', { name: 'Bryn Example' }))
  loseLedger(ledger)
  const restored = await json(['restore', 'b', 'l', '--checkpoint', 'kept/l.checkpoints'])
  expect(restored).toMatchObject({ restored: true, newer: [{ size: size + 2 }] })
  rmSync(ledger.path('l'))
  const told = await coflyfr(['restore', 'b', 'l', '--checkpoint', 'kept/l.checkpoints'])
  expect([told.code, told.out]).toEqual([1, expect.stringContaining('2 events are gone')])
  expect(told.out).not.toContain('TornCheckpoint')
})

test('what was signed last on this machine says how much is gone, without any other checkpoint', async () => {
  const { json, coflyfr, path, record } = await ready()
  const { size } = await json(['backup', 'l', 'b'])
  await record(personLine('CreateSubjectKey', 'k-9', 'u-12 practitioner', { subject: '0c55e1d8' }))
  for (const name of ['l', 'l.checkpoints', 'l.vault']) rmSync(path(name))
  const told = await coflyfr(['restore', 'b', 'l'])
  expect([told.code, told.out]).toEqual([
    1,
    expect.stringContaining(
      `NEWER than the backup: a checkpoint of ${size + 1} events (${path('l.signed')}); 1 event is gone`,
    ),
  ])
  expect((await coflyfr(['checkpoint', 'l'])).code).toBe(3)
})

test('an erasure after the backup is carried out again, and reported as not on record', async () => {
  const ledger = await ready()
  const { json, coflyfr, path } = ledger
  const traces = await (async () => {
    await using vault = openVault({
      path: path('l.vault'),
      keyPath: path('l.vault-key'),
      origin: 'council.example/ledger',
    })
    return vault.traces(anna)
  })()
  await json(['backup', 'l', 'b'])
  await coflyfr([...erase])
  const later = await json(['backup', 'l', 'after'])
  expect(later.files).toHaveLength(4)
  const filesOf = (folder: string) =>
    readdirSync(path(folder)).map((name) => join(path(folder), name))
  expect(findTraces(filesOf('b'), traces)).not.toEqual([])
  expect(findTraces(filesOf('after'), traces)).toEqual([])

  loseLedger(ledger)
  const without = await coflyfr(['restore', 'b', 'l', '--erasures', 'kept/l.erasures'])
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('--vault-key')])
  const keys = ['--vault-key', 'kept/l.vault-key', '--erasures', 'kept/l.erasures']
  const restored = await json(['restore', 'b', 'l', ...keys])
  expect(restored.erasures).toMatchObject({ keys: [anna], unrecorded: [{ subjects: [anna] }] })
  const own = readdirSync(path('.')).filter((name) => name.startsWith('l'))
  expect(
    findTraces(
      own.map((name) => path(name)),
      traces,
    ),
  ).toEqual([])
  const found = await json(['verify', 'l'])
  expect(found.verdicts.complete.findings).toMatchObject([{ code: 'KeyDestroyedUnrecorded' }])
  expect((await coflyfr([...erase])).code).toBe(0)
  expect((await coflyfr(['verify', 'l'])).code).toBe(0)
})

test('restore overwrites nothing', async () => {
  const { json, coflyfr, path, read: textIn } = await ready()
  await json(['backup', 'l', 'b'])
  const before = textIn('l.checkpoints')
  const tried = await coflyfr(['restore', 'b', 'l'])
  expect([tried.code, tried.err]).toEqual([2, expect.stringContaining('exists already')])
  rmSync(path('l'))
  writeFileSync(path('l-wal'), '')
  const left = await coflyfr(['restore', 'b', 'l'])
  expect([left.code, left.err]).toEqual([2, expect.stringContaining('l-wal" is left over')])
  rmSync(path('l-wal'))
  appendFileSync(path('l.checkpoints'), '\n')
  const beside = await coflyfr(['restore', 'b', 'l'])
  expect([beside.code, beside.err]).toEqual([2, expect.stringContaining('l.checkpoints" exists')])
  expect([existsSync(path('l')), textIn('l.checkpoints')]).toEqual([false, `${before}\n`])
  const full = await coflyfr(['backup', 'b/ledger', 'b'])
  expect([full.code, full.err]).toEqual([2, expect.stringContaining('empty or not there')])
})

const edit = (path: string, statement: string): void => {
  const handle = new DatabaseSync(path)
  handle.exec(statement)
  handle.close()
}

test.each<readonly [string, number, RegExp, (folder: string) => void]>([
  ['no manifest', 3, /no manifest.json/, (folder) => rmSync(join(folder, 'manifest.json'))],
  ['no folder', 3, /there is no such folder/, (folder) => rmSync(folder, { recursive: true })],
  ['a file less', 3, /ledger.vault is missing/, (folder) => rmSync(join(folder, 'ledger.vault'))],
  [
    'a byte more',
    3,
    /ledger.checkpoints has \d+ of \d+ bytes/,
    (folder) => appendFileSync(join(folder, 'ledger.checkpoints'), '.'),
  ],
  [
    'another ledger in it',
    3,
    /ledger is not what was backed up/,
    (folder) =>
      edit(
        join(folder, 'ledger'),
        'UPDATE snapshots SET position = 0; PRAGMA user_version = 7; PRAGMA user_version = 2',
      ),
  ],
])('a backup with %s is not restored', async (_, code, words, change) => {
  const { json, coflyfr, path } = await ready()
  await json(['backup', 'l', 'b'])
  change(path('b'))
  mkdirSync(path('new'))
  const tried = await coflyfr(['restore', 'b', 'new/l'])
  expect([tried.code, tried.err]).toEqual([code, expect.stringMatching(words)])
  expect(readdirSync(path('new'))).toEqual([])
})

test('a backup of another history is caught by a checkpoint kept elsewhere, and nothing is restored', async () => {
  const { json, coflyfr, path, record } = await ready()
  cpSync(path('l'), path('fork'))
  for (const name of ['key', 'checkpoints', 'vault', 'vault-key'])
    cpSync(path(`l.${name}`), path(`fork.${name}`))
  const merge = (into: string) =>
    personLine('CreateSubjectKey', `k-${into}`, 'u-12 practitioner', { subject: into })
  await record(merge('0c55e1d8'))
  await coflyfr(['record', 'fork'], { stdin: merge('5e11d0aa') })
  await json(['backup', 'fork', 'b'])
  mkdirSync(path('new'))
  const tried = await coflyfr(['restore', 'b', 'new/l', '--checkpoint', 'l.checkpoints'])
  expect([tried.code, tried.out]).toEqual([1, expect.stringContaining('Nothing was restored')])
  expect(tried.out).toContain('RootDiffers')
  expect(readdirSync(path('new'))).toEqual([])
})

test('a backup contains the ended keys and the policy, but not the record of what was signed last', async () => {
  const ledger = await ready()
  const { json, coflyfr, path } = ledger
  expect((await coflyfr(['rotate-key', 'l'])).code).toBe(0)
  const later = personLine('CreateSubjectKey', 'late', 'u-12 practitioner', { subject: 'bb00cc11' })
  expect((await ledger.record(later)).code).toBe(0)
  await json(['backup', 'l', 'b'])
  const names = readdirSync(path('b'))
  expect(names).toContain('ledger.key-ends')
  expect(names).not.toContain('ledger.signed')
  loseLedger(ledger)
  expect((await coflyfr(['restore', 'b', 'l'])).code).toBe(0)
  expect(existsSync(path('l.key-ends'))).toBe(true)
  const { authentic, complete, appendOnly } = (await json(['verify', 'l'])).verdicts
  expect([complete.status, appendOnly.status]).toEqual(['pass', 'pass'])
  // The key of the vault was not backed up: nothing else is left unchecked.
  expect(authentic.findings.map(({ code }: { code: string }) => code)).toEqual(['VaultNotChecked'])
})
