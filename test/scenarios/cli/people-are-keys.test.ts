import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'

const worker = ['--actor', 'u-12', '--role', 'practitioner'] as const

const line = (command: string, commandId: string, data: object, by = 'u-12 practitioner') => {
  const [id, role] = by.split(' ')
  const effectiveOn = '2023-09-01'
  return `${JSON.stringify({ command, commandId, actor: { id, role }, effectiveOn, data })}\n`
}

interface Ready extends CommandLine {
  readonly subject: string
}

const ready = async (): Promise<Ready> => {
  const folder = commandLine()
  await folder.coflyfr(['init', 'council.ledger', '--origin', 'council.example/people'])
  const created = await folder.json(['subject', 'create', 'council.ledger', ...worker])
  const { subject } = created
  const identity = { subject, name: 'Siân Example-Jones', bornOn: '2014-05-03' }
  const recorded = await folder.coflyfr(['record', 'council.ledger'], {
    stdin: line('RecordIdentity', 'i-1', identity),
  })
  expect(recorded).toMatchObject({ code: 0, err: '' })
  return { ...folder, subject }
}

const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

test('a ledger gets a vault with the first personal value, and its bytes reveal nothing', async () => {
  const { folder, path, subject } = await ready()
  expect(subject).toMatch(/^[0-9a-f]{32}$/)
  expect(readdirSync(folder).sort()).toEqual([
    'council.ledger',
    'council.ledger.checkpoints',
    'council.ledger.key',
    'council.ledger.signed',
    'council.ledger.vault',
    'council.ledger.vault-key',
  ])
  for (const name of ['council.ledger.vault', 'council.ledger.vault-key'])
    expect(statSync(path(name)).mode & 0o777).toBe(0o600)
  expect(bytesOf(folder)).not.toContain('Example-Jones')
  expect(bytesOf(folder)).not.toContain('2014-05-03')
})

test('show, report and verify need no vault', async () => {
  const { path, coflyfr, json } = await ready()
  const { rmSync } = await import('node:fs')
  rmSync(path('council.ledger.vault'))
  rmSync(path('council.ledger.vault-key'))
  const shown = await json(['show', 'council.ledger', '3'])
  expect(shown.event.data.name).toEqual({ sealed: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect((await coflyfr(['report', 'retention', 'council.ledger'])).code).toBe(0)
  expect((await coflyfr(['verify', 'council.ledger'])).code).toBe(0)
})

test('an identity is shown given a reason, found by name, and the access logged', async () => {
  const { coflyfr, json, subject } = await ready()
  const show = ['subject', 'show', 'council.ledger', subject, '--reason', 'casework']
  const shown = await json([...show, ...worker, '--fields', 'name,bornOn'])
  expect(shown.values).toEqual({ name: 'Siân Example-Jones', bornOn: '2014-05-03' })
  const find = ['subject', 'find', 'council.ledger', '-', '--reason', 'matching', ...worker]
  const found = await coflyfr([...find, '--format', 'json'], { stdin: '{"name":"sian"}' })
  expect(JSON.parse(found.out)).toMatchObject({ subjects: [{ subject }], withheld: [] })
  expect(await coflyfr(find, { stdin: '{"name":"nobody"}' })).toMatchObject({
    code: 0,
    out: 'Nobody was found\n',
  })
  const refused = await coflyfr([...show, '--actor', 'u-90', '--role', 'auditor'])
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.out).toContain('RoleNotAllowed')
  const { entries } = await json(['subject', 'log', 'council.ledger', subject])
  expect(entries).toMatchObject([
    { actor: 'u-12', role: 'practitioner', read: 'name, bornOn', reason: 'casework' },
    { actor: 'u-12', read: 'name', reason: 'matching', breakGlass: false },
  ])
  expect((await coflyfr(['verify', 'council.ledger'])).code).toBe(0)
})

test('somebody who may not be shown is withheld without their key', async () => {
  const { coflyfr, subject } = await ready()
  const find = ['subject', 'find', 'council.ledger', '-', '--reason', 'matching']
  const found = await coflyfr([...find, '--actor', 'u-90', '--role', 'auditor'], {
    stdin: '{"name":"sian"}',
  })
  expect(found).toMatchObject({
    code: 1,
    out: 'Another person fits, who may not be shown to this actor: RoleNotAllowed\n',
  })
  expect(found.out).not.toContain(subject)
})

test.each([
  ['find without a field', ['find', 'council.ledger', '-'], 'expected one or more of name'],
  [
    'show with a field that is none',
    ['show', 'council.ledger', '7f3a9b21', '--fields', 'nam'],
    '--fields: expected one of',
  ],
])('subject %s says what is wrong', async (_, args, problem) => {
  const { coflyfr } = await ready()
  const asked = ['subject', ...args, '--reason', 'matching', ...worker]
  expect(await coflyfr(asked, { stdin: '{}' })).toMatchObject({
    code: 2,
    err: expect.stringContaining(problem),
  })
})

test.each([
  ['Sian', 'expected a key such as 7f3a9b21'],
  ['7f3a9b22', 'nothing is on record about "7f3a9b22"'],
])('the log of %s, who is nobody, is no empty log', async (key, problem) => {
  const { coflyfr } = await ready()
  expect(await coflyfr(['subject', 'log', 'council.ledger', key])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining(problem),
  })
})

test('a sealed statement can be read by its event and field', async () => {
  const { coflyfr, subject } = await ready()
  const data = { subject, rectification: 'r-1', statement: 'I was seven, not six' }
  await coflyfr(['record', 'council.ledger'], { stdin: line('RecordRectification', 'r-1', data) })
  const unseal = ['subject', 'unseal', 'council.ledger', '4', 'statement', ...worker]
  const read = await coflyfr([...unseal, '--reason', 'rectification'])
  expect(read).toMatchObject({ code: 0 })
  expect(read.out).toContain('I was seven, not six')
  const wrong = ['subject', 'unseal', 'council.ledger', '4', 'name', ...worker]
  expect(await coflyfr([...wrong, '--reason', 'casework'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('expected one of statement'),
  })
  expect((await coflyfr(['subject', 'log', 'council.ledger'])).out).toContain(
    'statement of privacy-',
  )
})

test.each([
  [
    'a line that is cut off',
    (id: string) => line('RecordIdentity', 'i-2', { subject: id, name: 'Secret' }).slice(0, -20),
  ],
  [
    'a misspelt field',
    (id: string) => line('RecordIdentity', 'i-2', { subject: id, nmae: 'Secret' }),
  ],
  [
    'a number that is none',
    (id: string) => line('RecordIdentity', 'i-2', { subject: id, nhsNumber: 'Secret' }),
  ],
  [
    'a field given twice',
    (id: string) =>
      line('RecordIdentity', 'i-2', { subject: id, name: 'Secret' }).replace(
        '"name"',
        '"name":"Secret","name"',
      ),
  ],
])('%s of an identity is not repeated', async (_, broken) => {
  const { coflyfr, subject } = await ready()
  const ran = await coflyfr(['record', 'council.ledger'], { stdin: broken(subject) })
  expect(ran.code).toBe(2)
  expect(`${ran.out}${ran.err}`).not.toContain('Secret')
  expect(ran.err).toContain('withheld')
})

test('a query that is not well formed is not repeated either', async () => {
  const { coflyfr } = await ready()
  const find = ['subject', 'find', 'council.ledger', '-', '--reason', 'matching', ...worker]
  for (const stdin of ['{"name":"Secret"', '{"nmae":"Secret"}', '{"nhsNumber":"Secret"}']) {
    const ran = await coflyfr(find, { stdin })
    expect(ran.code).toBe(2)
    expect(`${ran.out}${ran.err}`).not.toContain('Secret')
  }
})

test('may knows a repeat of a command with personal values, and makes no vault', async () => {
  const { coflyfr, write, folder, json, subject } = await ready()
  const identity = { subject, name: 'Siân Example-Jones', bornOn: '2014-05-03' }
  write('again.json', line('RecordIdentity', 'i-1', identity))
  expect(await json(['may', 'council.ledger', 'again.json'])).toMatchObject({
    accepted: true,
    events: [],
  })
  write('other.json', line('RecordIdentity', 'i-1', { ...identity, name: 'Other' }))
  expect(await json(['may', 'council.ledger', 'other.json'])).toMatchObject({
    refusal: { tag: 'CommandIdReused' },
  })
  const fresh = commandLine()
  await fresh.coflyfr(['init', 'council.ledger'])
  const created = await fresh.json(['subject', 'create', 'council.ledger', ...worker])
  fresh.write('new.json', line('RecordIdentity', 'i-1', { ...identity, subject: created.subject }))
  expect((await fresh.coflyfr(['may', 'council.ledger', 'new.json'])).code).toBe(0)
  expect(readdirSync(fresh.folder)).not.toContain('council.ledger.vault')
  expect(folder).not.toBe(fresh.folder)
  expect((await coflyfr(['verify', 'council.ledger'])).code).toBe(0)
})

test('without a usable vault finance goes on with a warning; personal values fail', async () => {
  const { coflyfr, path, subject } = await ready()
  const { chmodSync } = await import('node:fs')
  chmodSync(path('council.ledger.vault-key'), 0o644)
  const created = line('CreateSubjectKey', 'k-2', { subject: '7f3a9b21' })
  const ran = await coflyfr(['record', 'council.ledger'], { stdin: created })
  expect(ran).toMatchObject({
    code: 0,
    err: expect.stringContaining('The vault was not looked through'),
  })
  const identity = line('RecordIdentity', 'i-9', { subject, name: 'Secret' })
  const failed = await coflyfr(['record', 'council.ledger'], { stdin: identity })
  expect(failed).toMatchObject({ code: 3, err: expect.stringContaining('chmod 600') })
  expect(failed.err).not.toContain('Secret')
})

test('a command that needs a lost vault says so once', async () => {
  const { coflyfr, path, subject } = await ready()
  rmSync(path('council.ledger.vault'))
  const asked = ['show', 'council.ledger', '--subject', subject, ...worker, '--reason', 'casework']
  const shown = await coflyfr(asked)
  expect([shown.code, shown.err.split('it is not there, but its key is').length]).toEqual([3, 2])
})

test('init leaves an existing vault untouched', async () => {
  const { coflyfr, write } = commandLine()
  write('council.ledger.vault', 'of another ledger')
  expect(await coflyfr(['init', 'council.ledger'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('council.ledger.vault" exists and is left untouched'),
  })
})
