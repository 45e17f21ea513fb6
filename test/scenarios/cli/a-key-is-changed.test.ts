import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'
import { readyLedger } from '../../support/ready-ledger.ts'

const codes = (verified: Answer): readonly string[] =>
  ['authentic', 'complete', 'appendOnly'].flatMap((name) =>
    verified.verdicts[name].findings.map(({ code }: { code: string }) => code),
  )

const again = (commandId: string) => ndjson({ ...budget, commandId })

test('F10 a key is retired: its signatures stay valid, the new key signs from then on, and both sign the change', async () => {
  const line = await readyLedger()
  const old = line.read('l.key')
  const { publicKey, ended, checkpoint } = await line.json(['rotate-key', 'l'])
  expect(ended).toMatchObject({ kind: 'retired', lastSize: 3 })
  expect(publicKey).not.toBe(ended.publicKey)
  expect(checkpoint.match(/^— /gm)).toHaveLength(2)
  expect(line.read('l.key-ends')).toBe(`retired ${ended.publicKey} after 3\n`)
  expect(line.read('l.key')).not.toBe(old)
  expect(statSync(line.path('l.key')).mode & 0o777).toBe(0o600)
  expect((await line.coflyfr(['record', 'l'], { stdin: again('more') })).code).toBe(1)
  expect(codes(await line.json(['verify', 'l']))).toEqual([])
  // One auditor has the first key and the ends, another only the second key.
  expect(
    codes(await line.json(['verify', 'l', '--key', ended.publicKey, '--key', publicKey])),
  ).toEqual([])
  expect(codes(await line.json(['verify', 'l', '--key', publicKey]))).toContain('UnknownKey')
})

test('15 signatures of a revoked key after its end are detected; earlier ones stay valid', async () => {
  const line = await readyLedger()
  const stolen = line.read('l.key')
  const first = (await line.coflyfr(['checkpoint', 'l'])).out
  const { ended, publicKey } = await line.json(['rotate-key', 'l', '--revoke'])
  expect(ended).toMatchObject({ kind: 'revoked', lastSize: 3 })
  await line.coflyfr(['record', 'l'], { stdin: again('more') })
  // Someone with the stolen key signs a longer log with it, in a copy that knows of no end.
  for (const part of ['', '.checkpoints', '.signed']) {
    writeFileSync(line.path(`copy${part}`), readFileSync(line.path(`l${part}`)))
  }
  writeFileSync(line.path('copy.key'), stolen, { mode: 0o600 })
  writeFileSync(line.path('copy.checkpoints'), `${first}\n`)
  const forged = await line.coflyfr(['checkpoint', 'copy'])
  expect(forged).toMatchObject({ code: 0, err: '' })
  line.write('forged.txt', forged.out)
  line.write('first.txt', first)
  expect(codes(await line.json(['verify', 'l', '--checkpoint', 'forged.txt']))).toContain(
    'RevokedKey',
  )
  expect(codes(await line.json(['verify', 'l', '--checkpoint', 'first.txt']))).toEqual([])
  const policy = line.write('policy', `log ${ended.publicKey}\nlog ${publicKey}\nquorum none\n`)
  const underPolicy = (file: string) =>
    line.json(['verify', 'l', '--policy', policy, '--checkpoint', file])
  expect(codes(await underPolicy('forged.txt'))).toContain('RevokedKey')
  expect(codes(await underPolicy('first.txt'))).toEqual([])
  expect(codes(await line.json(['verify', 'l', '--policy', policy]))).toEqual([])
  line.write('no-ends', '')
  // Without the ends the forged log passes: this is why they are published.
  expect(
    codes(
      await line.json([
        'verify',
        'l',
        '--checkpoint',
        'forged.txt',
        '--policy',
        policy,
        '--key-ends',
        'no-ends',
      ]),
    ),
  ).toEqual([])
})

test('a pack is verified by its own policy after its keys were changed', async () => {
  const line = await readyLedger()
  await line.json(['rotate-key', 'l'])
  await line.coflyfr(['record', 'l'], { stdin: again('more') })
  await line.json(['rotate-key', 'l', '--revoke'])
  await line.coflyfr(['record', 'l'], { stdin: again('yet more') })
  await line.coflyfr(['export', 'l', 'pack'])
  expect(codes(await line.json(['verify', 'pack', '--policy', 'pack/policy']))).toEqual([])
})

test('an interrupted change of keys is completed', async () => {
  const line = await readyLedger()
  const old = line.read('l.key')
  const { ended } = await line.json(['rotate-key', 'l'])
  // As after a crash before the new key replaced the old one.
  writeFileSync(line.path('l.key'), old, { mode: 0o600 })
  writeFileSync(line.path('l.key.new'), 'half a key')
  const stopped = await line.coflyfr(['record', 'l'], { stdin: again('more') })
  expect(stopped).toMatchObject({ code: 3, out: '' })
  expect(stopped.err).toContain('run rotate-key again')
  const taken = await line.json(['rotate-key', 'l'])
  expect(taken.publicKey).not.toBe(ended.publicKey)
  expect(line.read('l.key-ends')).toBe(`retired ${ended.publicKey} after 3\n`)
  expect((await line.coflyfr(['record', 'l'], { stdin: again('more') })).code).toBe(1)
})

test.each([
  [['--policy', 'p', '--key', 'k'], '--policy: expected no --key with it'],
  [
    ['--policy', 'p'],
    '--policy: cannot use "p": line 1: expected log, witness, group or quorum, found "who knows"',
  ],
  [
    ['--key-ends', 'p'],
    '--key-ends: cannot use "p": line 1: expected retired|revoked VKEY after SIZE, found "who knows"',
  ],
])('verify with %j is a slip of the caller', async (flags, message) => {
  const { coflyfr, write } = await readyLedger()
  write('p', 'who knows\n')
  const ran = await coflyfr(['verify', 'l', ...flags])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
})
