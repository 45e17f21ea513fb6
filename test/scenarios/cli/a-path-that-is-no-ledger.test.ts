import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { formatSigningKey, generateSigningKey } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'
import { budget, ndjson, propose } from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger, resultsIn } from '../../support/ready-ledger.ts'

const pragma = (path: string, statement: string): void => {
  const handle = new DatabaseSync(path)
  handle.exec(statement)
  handle.close()
}

const spoilt: Readonly<Record<string, readonly [(path: string) => void, string]>> = {
  'a folder': [(path) => mkdirSync(path), 'it is a folder'],
  'nothing at all': [() => undefined, 'there is no such file'],
  'an empty file': [(path) => writeFileSync(path, ''), 'the file is empty'],
  'no SQLite file': [
    (path) => writeFileSync(path, 'Dear Sir or Madam'),
    'it is not an SQLite file',
  ],
  'another program’s file': [
    (path) => pragma(path, 'CREATE TABLE letters (letter TEXT)'),
    'it is an SQLite file of another application',
  ],
}

const commands: readonly (readonly string[])[] = [
  ['record', 'x'],
  ['report', 'reserves', 'x'],
  ['diff', 'reserves', 'x', '--from', '0', '--to', '1'],
  ['explain', 'x', 'reserves', 'total', 'closing'],
  ['show', 'x', '0'],
  ['replay', 'x'],
  ['may', 'x', 'command.json'],
  ['checkpoint', 'x'],
  ['prove', 'x', '--event', '0'],
  ['verify', 'x'],
  ['doctor', 'x'],
  ['rebuild', 'x'],
  ['close-history', 'x'],
]

const cases = Object.entries(spoilt).flatMap(([name, [spoil, message]]) =>
  commands.map((args) => [args[0] ?? '', name, args, spoil, message] as const),
)

test.each(cases)(
  '%s of %s is reported as a fault of the path',
  async (_, __, args, spoil, message) => {
    const { coflyfr, write, path } = commandLine()
    write('command.json', JSON.stringify(propose('V1')))
    spoil(path('x'))
    const ran = await coflyfr(args)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(/^coflyfr: Cannot (open the ledger|verify) ".*": [^\n]+\n$/)
    expect(ran.err).toContain(message)
  },
)

const withCopy = async (spoil: (path: string) => void): Promise<ReadyLedger> => {
  const ledger = await readyLedger()
  for (const end of ['', '.key', '.checkpoints'])
    cpSync(ledger.path(`l${end}`), ledger.path(`x${end}`))
  ledger.write('command.json', JSON.stringify(propose('V1')))
  spoil(ledger.path('x'))
  return ledger
}

test.each(commands)('%s of a ledger of a newer release says to update', async (...args) => {
  const { coflyfr } = await withCopy((path) => pragma(path, 'PRAGMA user_version = 99'))
  const ran = await coflyfr(args)
  expect(ran).toMatchObject({ code: 3, out: '' })
  expect(ran.err).toContain('its format is 99, the newest known here is 2; update')
})

test.each(commands)('%s of a truncated ledger says how much is there', async (...args) => {
  const { coflyfr } = await withCopy((path) => truncateSync(path, 20_000))
  const ran = await coflyfr(args)
  if (args[0] === 'verify') {
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('Truncated')
  } else {
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(/it has 20000 of \d+ bytes; restore it from a backup/)
  }
})

test('a read-only ledger can be read, and is not written to', async () => {
  const { coflyfr } = await withCopy((path) => chmodSync(path, 0o444))
  for (const [name = '', ...args] of commands) {
    const ran = await coflyfr([name, ...args])
    const isWriter = ['record', 'checkpoint', 'prove', 'rebuild', 'close-history'].includes(name)
    expect([name, ran.code]).toEqual([name, isWriter ? 3 : 0])
    if (isWriter) expect(ran.err).toMatch(/^coflyfr: .*read-only/)
  }
})

test('a ledger that lost its tail is not written to, whatever its file says', async () => {
  const ledger = await readyLedger([])
  for (const file of ['l', 'l.key']) cpSync(ledger.path(file), ledger.path(`${file}.old`))
  await ledger.record([budget])
  renameSync(ledger.path('l.old'), ledger.path('l'))
  const before = readFileSync(ledger.path('l'))
  const ran = await ledger.record([budget])
  expect(ran).toMatchObject({ code: 3, out: '' })
  expect(readFileSync(ledger.path('l')).equals(before)).toBe(true)
  expect((await ledger.coflyfr(['verify', 'l'])).code).toBe(1)
})

const anotherKey = (): string => {
  const key = generateSigningKey('council.example/ledger')
  if (isLeft(key)) throw new Error(key.left.tag)
  return formatSigningKey(key.right)
}

const keyFaults: Readonly<Record<string, readonly [(path: string) => void, RegExp]>> = {
  missing: [(path) => rmSync(path), /Cannot use the key ".*l\.key": it is not there/],
  'open to others': [(path) => chmodSync(path, 0o644), /others can use it \(mode 644\).*chmod 600/],
  'another ledger’s': [
    (path) => writeFileSync(path, anotherKey()),
    /the last checkpoint kept beside it was not signed by the key beside it/,
  ],
  'no key': [(path) => writeFileSync(path, 'hello'), /it holds no signing key/],
}

test.each(Object.entries(keyFaults))(
  'with its key %s nothing is recorded',
  async (_, [spoil, message]) => {
    const { record, path, json } = await readyLedger()
    spoil(path('l.key'))
    const ran = await record([propose('V1')])
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toMatch(message)
    expect((await json(['report', 'virements', 'l'])).rows).toEqual([])
  },
)

test('a checkpoint that cannot be saved is reported after what was recorded', async () => {
  const { coflyfr, path } = await readyLedger([])
  rmSync(path('l.checkpoints'))
  mkdirSync(path('l.checkpoints'))
  const ran = await coflyfr(['record', 'l'], { stdin: ndjson(budget) })
  expect(ran.code).toBe(3)
  expect(ran.err).toContain('l.checkpoints": it is a folder')
  expect(resultsIn(ran)).toEqual([])
})
