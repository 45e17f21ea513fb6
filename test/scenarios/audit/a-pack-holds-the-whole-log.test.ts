import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type AuditedLedger, exportPack, type Verdict } from '@coflyfr/audit'
import { streamName } from '@coflyfr/core'
import { describe, expect, test } from 'vitest'
import { byTheLibrary } from '../../fixtures/attacks/by-the-library.ts'
import { editFile, editManifest } from '../../fixtures/attacks/edit-pack.ts'
import { type Workshop, workshop } from '../../fixtures/attacks/workshop.ts'
import { type CommandLine, commandLine, type Ran } from '../../support/command-line.ts'
import { budget, ndjson, propose, reserve } from '../../support/finance-lines.ts'
import { freshPath } from '../../support/ledger-file.ts'

/** A ledger `l`, and a pack `p` of it. */
const exported = async (): Promise<CommandLine & { readonly ran: Ran }> => {
  const line = commandLine()
  await line.coflyfr(['init', 'l', '--origin', 'council.example/ledger'])
  await line.coflyfr(['record', 'l'], { stdin: ndjson(budget, reserve, propose('V1')) })
  return { ...line, ran: await line.coflyfr(['export', 'l', 'p']) }
}

describe('Given a ledger that was exported', () => {
  test('its pack passes every verdict that a pack can', async () => {
    const { ran, json, path } = await exported()
    expect(ran.code).toBe(0)
    const { verdicts, size } = await json([
      'verify',
      'p',
      '--key',
      readFileSync(path('p/keys'), 'utf8').trim(),
    ])
    expect(size).toBe(5)
    expect(verdicts).toMatchObject({
      authentic: { status: 'pass', findings: [] },
      complete: { status: 'pass', findings: [] },
      appendOnly: { status: 'pass', findings: [] },
      rulesObeyed: { status: 'pass', findings: [] },
      projectionsEqual: { status: 'not-checked', findings: [{ code: 'NothingKept' }] },
    })
  })

  test('the pack contains no private key and no vault', async () => {
    const { path } = await exported()
    const names = readdirSync(path('p'), { recursive: true }).map(String)
    const texts = names
      .filter((name) => !name.startsWith('tile'))
      .map((name) => path(`p/${name}`))
      .filter((name) => statSync(name).isFile())
      .map((name) => readFileSync(name, 'utf8'))
    expect(texts.join('\n')).not.toMatch(/PRIVATE\+KEY\+\S+\+[0-9a-f]{8}\+/)
    expect(names.filter((name) => /vault|\.key/.test(name))).toEqual([])
  })

  test('a ledger made from the pack has the same events, root and reports', async () => {
    const { coflyfr, json, path, read } = await exported()
    expect((await coflyfr(['import', 'pack', 'again', 'p'])).code).toBe(0)
    const [one, other] = [await json(['verify', 'l']), await json(['verify', 'again'])]
    expect([other.size, other.root]).toEqual([one.size, one.root])
    for (const report of ['virements', 'reserves', 'budget-monitoring']) {
      const asked = ['report', report, 'l', '--year', '2023-24']
      const { rows } = await json(asked)
      expect((await json(asked.with(2, 'again'))).rows).toEqual(rows)
    }
    // With its key restored it can be exported again, to the same bytes.
    writeFileSync(path('again.key'), read('l.key'), { mode: 0o600 })
    await coflyfr(['export', 'again', 'p2'])
    expect(read('p2/events.ndjson')).toBe(read('p/events.ndjson'))
    expect(read('p2/manifest.json')).toBe(read('p/manifest.json'))
  })

  test('existing files are left untouched', async () => {
    const { coflyfr, read } = await exported()
    const before = read('p/manifest.json')
    expect(await coflyfr(['export', 'l', 'p'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a folder that is empty or not there, found "p"'),
    })
    expect(await coflyfr(['import', 'pack', 'l', 'p'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('something is there already'),
    })
    expect(read('p/manifest.json')).toBe(before)
  })

  test('a pack whose events do not lead to its root makes no ledger', async () => {
    const { coflyfr, path, read } = await exported()
    const edited = read('p/events.ndjson').replaceAll('-20000.00', '-90000.00')
    writeFileSync(path('p/events.ndjson'), edited)
    const { code, err } = await coflyfr(['import', 'pack', 'again', 'p'])
    expect(code).toBe(3)
    expect(err).toContain('their root is not the one of the 5 expected')
    expect(readdirSync(path('.')).filter((name) => name.startsWith('again'))).toEqual([])
  })
})

test.each([
  [['--from', '1'], 'Expected both --from and --to'],
  [['--from', '1', '--to', '9'], '--to: expected a position from 0 to 4, found "9"'],
  [['--from', '2', '--to', '1'], '--to: expected a position from 2 on, found "1"'],
  [['--from', 'x', '--to', '1'], '--from: expected a position from 0 to 4, found "x"'],
  [['--stream', 'nobody-1'], '--stream: expected a stream that holds something, found "nobody-1"'],
  [['--stream', 'rules', '--from', '1'], 'Expected either --stream, or --from and --to'],
])('a selection of %j is refused', async (flags, message) => {
  const { coflyfr, path } = await exported()
  const { code, err } = await coflyfr(['export', 'l', 'p9', ...flags])
  expect([code, err]).toEqual([2, `coflyfr: ${message}\n`])
  expect(existsSync(path('p9'))).toBe(false)
})

const opened: Promise<Workshop> = workshop()

test('an export that was cut off leaves no pack', async () => {
  const { ledger, sign, headOf, key } = await opened
  const folder = freshPath()
  mkdirSync(folder)
  const broken: AuditedLedger = {
    ...ledger,
    tree: {
      ...ledger.tree,
      leaves: (from, to) => {
        throw new Error(`power cut at ${from} to ${to}`)
      },
    },
  }
  const checkpoint = headOf(ledger)
  const made = exportPack(broken, folder, {
    selection: { kind: 'log' },
    checkpoint: { note: sign(checkpoint), checkpoint },
    givenOut: [],
    keys: [key.verifier],
    policy: null,
    keyEnds: [],
    sign: () => '',
    verifier: new Map(),
  })
  await expect(made).rejects.toThrow('power cut')
  const { verdicts } = await byTheLibrary({ path: folder, evidence: [] })
  expect(verdicts.authentic.findings).toMatchObject([
    { code: 'ManifestMalformed', detail: expect.stringContaining('its export was cut off') },
  ])
})

const spoiled: readonly (readonly [
  what: string,
  kind: 'log' | 'stream',
  spoil: (pack: string) => void,
  code: string,
])[] = [
  [
    'a file that nobody named',
    'log',
    (pack) => writeFileSync(join(pack, 'more'), 'x'),
    'FileUnlisted',
  ],
  ['a file taken out', 'log', (pack) => rmSync(join(pack, 'policy')), 'FileMissing'],
  [
    'rules taken out of the manifest too',
    'log',
    (pack) => {
      rmSync(join(pack, 'rules/0.json'))
      editManifest(pack, (manifest) => ({
        ...manifest,
        files: manifest.files.filter(({ path }) => path !== 'rules/0.json'),
      }))
    },
    'FileMissing',
  ],
  [
    'a file changed behind the manifest',
    'log',
    (pack) => writeFileSync(join(pack, 'README.txt'), 'All is well.\n'),
    'FileDiffers',
  ],
  [
    'other rules shown',
    'log',
    (pack) => editFile(pack, 'rules/0.json', (text) => text.replace('25000.00', '99000.00')),
    'RulesDiffer',
  ],
  [
    'a tile that says something else',
    'log',
    (pack) => {
      const [tile = ''] = readdirSync(join(pack, 'tile/0'), { recursive: true })
        .map(String)
        .filter((name) => /^000\.p\/|^000\.p\\/.test(name))
      editFile(pack, `tile/0/${tile}`, () => 'x'.repeat(32))
    },
    'LeafDiffers',
  ],
  [
    'a manifest of another count of types',
    'log',
    (pack) => editManifest(pack, (manifest) => ({ ...manifest, types: { LedgerOpened: 1 } })),
    'ManifestDiffers',
  ],
  [
    'a manifest of another origin',
    'log',
    (pack) => editManifest(pack, (manifest) => ({ ...manifest, origin: 'other.example/l' })),
    'WrongOrigin',
  ],
  [
    'a statement of another count',
    'stream',
    (pack) => editFile(pack, 'statement', (text) => text.replace(/revisions \d+/, 'revisions 99')),
    'StatementDiffers',
  ],
]

test.each(spoiled)('%s is found', async (_, kind, spoil, code) => {
  const { pack, ledger, keyGiven } = await opened
  const selection =
    kind === 'log' ? ({ kind } as const) : ({ kind, stream: streamName('rules') } as const)
  const path = await pack(ledger, { selection })
  spoil(path)
  const { verdicts } = await byTheLibrary({ path, evidence: keyGiven })
  const failed = Object.values<Verdict>({ ...verdicts }).filter(({ status }) => status === 'fail')
  expect(failed.flatMap(({ findings }) => findings.map((finding) => finding.code))).toContain(code)
})

test('a selection says what it proves and what it does not', async () => {
  const { pack, ledger, evidence } = await opened
  const range = await pack(ledger, { selection: { kind: 'range', from: 3, to: 8 } })
  const whole = await byTheLibrary({ path: range, evidence })
  expect(Object.values(whole.verdicts).map(({ status }) => status)).toEqual([
    'pass',
    'pass',
    'not-checked',
    'not-checked',
    'not-checked',
  ])
  expect(whole.verdicts.appendOnly.findings).toMatchObject([{ code: 'CheckpointNotCompared' }])
  const stream = await pack(ledger, { selection: { kind: 'stream', stream: streamName('rules') } })
  const { verdicts } = await byTheLibrary({ path: stream, evidence })
  expect(verdicts.complete).toMatchObject({
    status: 'not-checked',
    findings: [{ code: 'StreamEnd' }],
  })
})
