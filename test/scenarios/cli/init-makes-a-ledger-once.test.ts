import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandLine } from '../../support/command-line.ts'
import { readyLedger } from '../../support/ready-ledger.ts'
import { textOf } from '../../support/repository.ts'

test('init makes a ledger, a key that only its owner can read and the first checkpoint', async () => {
  const { json, path, folder, read } = commandLine()
  const made = await json(['init', 'l', '--origin', 'council.example/ledger'])
  expect(made).toEqual({
    ledger: path('l'),
    origin: 'council.example/ledger',
    publicKey: expect.stringMatching(/^council\.example\/ledger\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/),
    checkpoint: {
      origin: 'council.example/ledger',
      size: 2,
      root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    },
  })
  expect(readdirSync(folder).sort()).toEqual(['l', 'l.checkpoints', 'l.key', 'l.signed'])
  expect(statSync(path('l.key')).mode & 0o777).toBe(0o600)
  expect(read('l.checkpoints')).toContain(`${made.origin}\n2\n${made.checkpoint.root}\n`)
})

test('init records its opening, effective from 1900', async () => {
  const { events } = await readyLedger([])
  const [opened, rules, ...others] = await events()
  expect(opened).toMatchObject({
    type: 'LedgerOpened',
    actor: { id: 'init', role: 'system' },
    effectiveOn: '1900-01-01',
    data: { origin: 'council.example/ledger', history: false, refusalsKept: true },
  })
  expect(rules).toMatchObject({
    type: 'ApprovalRulesSet',
    actor: { id: 'init', role: 'system' },
    effectiveOn: '1900-01-01',
    data: { rules: { name: 'standard' } },
  })
  expect(others).toEqual([])
})

test('a ledger without a name gets a unique origin', async () => {
  const { json } = commandLine()
  const { origin } = await json(['init', 'Our ledger é'])
  expect(origin).toMatch(/^Our-ledger---[0-9a-f]{8}$/)
})

test('the text for people names what was made', async () => {
  const { coflyfr } = commandLine()
  const { code, out, err } = await coflyfr(['init', 'l', '--origin', 'council.example/ledger'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^Created the ledger l\n.*origin +council\.example\/ledger\n.*public key .*\n.*rules +standard\n$/s,
  )
})

test.each(['l', 'l.key', 'l.checkpoints'])('an existing %s is left untouched', async (file) => {
  const { coflyfr, write, read, folder } = commandLine()
  write(file, 'mine')
  const ran = await coflyfr(['init', 'l'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toMatch(
    /^coflyfr: Cannot create the ledger "l": ".*" exists and is left untouched; give another path, or move it away\n$/,
  )
  expect(read(file)).toBe('mine')
  expect(readdirSync(folder)).toEqual([file])
})

test('a ledger is not made over a ledger, nor over a link to nowhere', async () => {
  const { coflyfr, events, path } = await readyLedger()
  const before = await events()
  expect(await coflyfr(['init', 'l'])).toMatchObject({ code: 2 })
  expect(await events()).toEqual(before)
  symlinkSync(path('nowhere'), path('link'))
  expect(await coflyfr(['init', 'link'])).toMatchObject({ code: 2 })
  expect(existsSync(path('nowhere'))).toBe(false)
})

test('of two inits at once one makes the ledger, and its key is the one kept', async () => {
  const { coflyfr, json } = commandLine()
  const ran = await Promise.all([1, 2, 3].map(() => coflyfr(['init', 'l'])))
  expect(ran.map(({ code }) => code).toSorted()).toEqual([0, 2, 2])
  expect((await json(['verify', 'l'])).verdicts.authentic).toEqual({ status: 'pass', findings: [] })
  expect(await coflyfr(['checkpoint', 'l'])).toMatchObject({ code: 0 })
})

test('a folder, and a path in no folder, cannot be ledgers', async () => {
  const { coflyfr, path, folder } = commandLine()
  mkdirSync(path('folder'))
  const inFolder = await coflyfr(['init', 'folder'])
  expect(inFolder).toMatchObject({ code: 3, out: '' })
  expect(inFolder.err).toContain('it is a folder')
  const nowhere = await coflyfr(['init', 'nowhere/l'])
  expect(nowhere).toMatchObject({ code: 3, out: '' })
  expect(nowhere.err).toContain('there is no folder')
  expect(readdirSync(folder)).toEqual(['folder'])
})

test.each(['a b', 'a+b', '', 'a\nb'])(
  '%j is not a valid origin, and nothing is made',
  async (origin) => {
    const { coflyfr, folder } = commandLine()
    const ran = await coflyfr(['init', 'l', '--origin', origin])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('--origin: expected a name without spaces or plus signs, found ')
    expect(readdirSync(folder)).toEqual([])
  },
)

test('a council’s own rules are in force from the beginning', async () => {
  const { coflyfr, json, write } = commandLine()
  write('rules.json', `\ufeff${textOf('examples/rules/bridgend.json')}`)
  expect(await coflyfr(['init', 'l', '--rules', 'rules.json'])).toMatchObject({ code: 0 })
  const { event } = await json(['show', 'l', '1'])
  expect(event.data.rules).toEqual(JSON.parse(textOf('examples/rules/bridgend.json')))
})

test.each([
  ['no-such.json', null, 'Cannot read "no-such.json": there is no such file or folder'],
  ['rules.json', 'hello', 'rules.json: expected one JSON object, found "hello"'],
  ['rules.json', '{"name":"x"}', 'rules.json: roles: expected an object (missing), found nothing'],
  ['rules.json', '{"name":"x","name":"y"}', 'rules.json: name: expected a field of this name once'],
])('rules that cannot be read (%#) are told, and nothing is made', async (file, text, message) => {
  const { coflyfr, write, path } = commandLine()
  if (text !== null) write(file, text)
  const ran = await coflyfr(['init', 'l', '--rules', file])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
  expect([existsSync(path('l')), existsSync(path('l.key'))]).toEqual([false, false])
})
