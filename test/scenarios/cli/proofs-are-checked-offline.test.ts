import { cpSync, rmSync, truncateSync } from 'node:fs'
import {
  parseVerifierKey,
  type VerifierKey,
  verifyCheckpoint,
  verifyTlogProof,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { type Answer, type CommandLine, commandLine } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const origin = 'council.example/ledger'

/** A ledger whose public key its council has published. */
const published = async (): Promise<
  CommandLine & { readonly key: VerifierKey; readonly publicKey: string }
> => {
  const line = commandLine()
  const { publicKey } = await line.json(['init', 'l', '--origin', origin])
  await line.coflyfr(['record', 'l'], { stdin: ndjson(budget) })
  const key = parseVerifierKey(publicKey)
  if (isLeft(key)) throw new Error(key.left.tag)
  return { ...line, key: key.right, publicKey }
}

const leafOf = async ({ json }: CommandLine, position: number): Promise<Uint8Array> =>
  Buffer.from((await json(['show', 'l', String(position)])).leafHash, 'base64')

test('a proof of an event verifies offline, by position and by id', async () => {
  const line = await published()
  const byPosition = await line.coflyfr(['prove', 'l', '--event', '2'])
  expect(byPosition).toMatchObject({ code: 0, err: '' })
  const leaf = await leafOf(line, 2)
  const proved = verifyTlogProof(byPosition.out, { leaf, keys: [line.key], origin })
  expect(proved).toMatchObject({ right: { index: 2, checkpoint: { size: 3 } } })
  const { event } = await line.json(['show', 'l', '2'])
  expect(await line.coflyfr(['prove', 'l', '--event', event.id])).toEqual(byPosition)
  const other = await leafOf(line, 1)
  expect(verifyTlogProof(byPosition.out, { leaf: other, keys: [line.key], origin })._tag).toBe(
    'Left',
  )
})

test('a proof may be written to a file', async () => {
  const { coflyfr, read } = await published()
  const { out } = await coflyfr(['prove', 'l', '--event', '2'])
  expect(await coflyfr(['prove', 'l', '--event', '2', '--out', 'p.tlog-proof'])).toEqual({
    code: 0,
    out: '',
    err: '',
  })
  expect(read('p.tlog-proof')).toBe(out)
})

test.each([
  [[], 'Expected one of --event, of --report with --row and --column, and of --refusal with'],
  [['--report', 'reserves', '--row', 'total'], 'Expected one of --event, of --report with'],
  [['--event', '1', '--report', 'reserves'], 'Expected one of --event, of --report with'],
  [['--refusal', 'c.json'], 'Expected one of --event, of --report with'],
  [['--event', '1', '--cover', 'log'], '--cover: expected --report with it, found --event'],
  [['--event', '9'], 'No event is "9"'],
  [
    ['--report', 'reserves', '--row', 'total', '--column', 'closing'],
    'No event changed closing of total: there is nothing to prove',
  ],
])('prove with %j is a slip of the caller', async (flags, message) => {
  const { coflyfr } = await published()
  const ran = await coflyfr(['prove', 'l', ...flags])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
})

test('a checkpoint is a signed note of the head; the same head is signed once', async () => {
  const { coflyfr, key, read } = await published()
  const first = await coflyfr(['checkpoint', 'l'])
  expect(verifyCheckpoint(first.out, [key], origin)).toMatchObject({ right: { origin, size: 3 } })
  const kept = read('l.checkpoints')
  expect(await coflyfr(['checkpoint', 'l'])).toEqual(first)
  expect(read('l.checkpoints')).toBe(kept)
})

const statuses = (verified: {
  readonly verdicts: Readonly<Record<string, { readonly status: string }>>
}): Answer =>
  Object.fromEntries(Object.entries(verified.verdicts).map(([name, { status }]) => [name, status]))

const allPass = {
  authentic: 'pass',
  complete: 'pass',
  appendOnly: 'pass',
  rulesObeyed: 'pass',
  projectionsEqual: 'pass',
}

test('verify gives five verdicts in the agreed form', async () => {
  const line = await toldLedger()
  const unkept = await line.json(['verify', 'l'])
  expect(unkept).toMatchObject({ size: 12, root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) })
  expect(Object.keys(unkept).sort()).toEqual(['root', 'size', 'verdicts'])
  expect(statuses(unkept)).toEqual({ ...allPass, projectionsEqual: 'not-checked' })
  expect(unkept.verdicts.projectionsEqual.findings).toEqual([
    { code: 'NothingKept', detail: expect.any(String) },
  ])
  await line.coflyfr(['rebuild', 'l'])
  expect(statuses(await line.json(['verify', 'l']))).toEqual(allPass)
  const { code, out } = await line.coflyfr(['verify', 'l'])
  expect([code, out.match(/^ {2}pass /gm)?.length]).toEqual([0, 5])
})

test('what could not be checked is named and is not a failure', async () => {
  const { coflyfr, json, path } = await toldLedger()
  rmSync(path('l.checkpoints'))
  const verified = await json(['verify', 'l'])
  expect(statuses(verified)).toMatchObject({ complete: 'not-checked', appendOnly: 'not-checked' })
  expect((await coflyfr(['verify', 'l'])).code).toBe(0)
})

test('without a key the signatures cannot be checked, which is reported once', async () => {
  const { coflyfr, json, path, read } = await toldLedger()
  rmSync(path('l.key'))
  const { err } = await coflyfr(['verify', 'l'])
  expect(err).toMatch(
    /^coflyfr: No signature can be checked: ".*l\.key": it is not there.*--key\n$/,
  )
  const { verdicts } = await json(['verify', 'l'])
  const checkpoints = read('l.checkpoints').match(/^\d+$/gm)?.length ?? 0
  expect(checkpoints).toBeGreaterThan(1)
  expect(verdicts.authentic).toEqual({
    status: 'fail',
    findings: [
      {
        code: 'UnknownKey',
        detail: expect.stringMatching(
          new RegExp(`^no key is known: .*l.checkpoints:1 and ${checkpoints - 1} more cannot`),
        ),
      },
    ],
  })
})

test('a checkpoint kept elsewhere, and one printed in minutes, are compared with the log', async () => {
  const line = await published()
  const { out } = await line.coflyfr(['checkpoint', 'l'])
  const file = line.write('minutes.txt', out)
  const [name, size, root] = out.split('\n')
  const minute = `${name} ${size} ${root}`
  for (const flags of [
    ['--checkpoint', file],
    ['--minute', minute],
    ['--checkpoint', file, '--minute', minute],
    ['--key', line.publicKey],
  ]) {
    const ran = await line.coflyfr(['verify', 'l', ...flags])
    expect(ran.code, flags.join(' ')).toBe(0)
  }
  const forged = ['--minute', `${name} ${size} ${'A'.repeat(43)}=`]
  expect((await line.coflyfr(['verify', 'l', ...forged])).code).toBe(1)
  expect(statuses(await line.json(['verify', 'l', ...forged])).appendOnly).toBe('fail')
  const later = ['--minute', `${name} 99 ${root}`]
  expect((await line.coflyfr(['verify', 'l', ...later])).code).toBe(1)
  expect(statuses(await line.json(['verify', 'l', ...later])).complete).toBe('fail')
})

test('a checkpoint kept elsewhere shows that a log lost its tail', async () => {
  const line = await published()
  cpSync(line.path('l'), line.path('old'))
  cpSync(line.path('l.key'), line.path('old.key'))
  await line.coflyfr(['record', 'l'], { stdin: ndjson({ ...budget, commandId: 'again' }) })
  const { out } = await line.coflyfr(['checkpoint', 'l'])
  const file = line.write('elsewhere.txt', out)
  expect((await line.coflyfr(['verify', 'old', '--checkpoint', file])).code).toBe(1)
  expect(statuses(await line.json(['verify', 'old', '--checkpoint', file]))).toMatchObject({
    complete: 'fail',
  })
})

test('a damaged file is a failed verdict, whatever else is wrong with it', async () => {
  const { coflyfr, json, path } = await toldLedger()
  truncateSync(path('l'), 9000)
  expect((await coflyfr(['verify', 'l'])).code).toBe(1)
  expect(statuses(await json(['verify', 'l']))).toMatchObject({ authentic: 'fail' })
})

test.each([
  [['--checkpoint', 'no-such'], 'Cannot read "no-such": there is no such file or folder'],
  [
    ['--checkpoint', 'note.txt'],
    '--checkpoint: expected a signed checkpoint in "note.txt", found none',
  ],
  [
    ['--minute', 'Agreed'],
    '--minute: expected "ORIGIN SIZE ROOT" as a checkpoint has them, found "Agreed"',
  ],
  [['--key', 'Agreed'], '--key: expected a public key as NAME+8 HEX DIGITS+BASE64, found "Agreed"'],
])('verify with %j is a slip of the caller', async (flags, message) => {
  const { coflyfr, write } = await published()
  write('note.txt', 'Agreed\n')
  const ran = await coflyfr(['verify', 'l', ...flags])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
})

test('doctor finds nothing to do in a sound ledger, and writes nothing', async () => {
  const { coflyfr, json } = await toldLedger()
  await coflyfr(['rebuild', 'l', 'reserves'])
  const ran = await coflyfr(['doctor', 'l'])
  expect(ran.code).toBe(0)
  expect(ran.out).toContain('reserves: equal at position 11')
  expect(ran.out).toMatch(/Nothing to do\n$/)
  expect(await json(['doctor', 'l'])).toMatchObject({
    size: 12,
    tail: { state: 'covered' },
    advice: [],
  })
})

test('rebuild folds one kept report again, or all of them', async () => {
  const { json, coflyfr } = await toldLedger()
  expect(await json(['rebuild', 'l', 'reserves'])).toEqual({
    rebuilt: [{ projection: 'reserves', position: 11 }],
  })
  const { rebuilt } = await json(['rebuild', 'l'])
  expect(rebuilt.length).toBeGreaterThan(5)
  expect(rebuilt).toContainEqual({ projection: 'command-keys', position: 11 })
  expect(await coflyfr(['rebuild', 'l', 'nothing'])).toMatchObject({ code: 2, out: '' })
})
