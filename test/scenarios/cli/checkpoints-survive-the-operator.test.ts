import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  formatCosignerKey,
  formatVerifierKey,
  generateCosigningKey,
  openCheckpointRegister,
  parsePolicy,
  readKeyFile,
  verifyByPolicy,
  verifyTlogProof,
} from '@coflyfr/proof'
import { serveWitness } from '@coflyfr/proof/witness'
import { openStore } from '@coflyfr/store-sqlite'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { afterAll, expect, test } from 'vitest'
import type { Answer } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'
import { type ReadyLedger, readyLedger } from '../../support/ready-ledger.ts'

const must = <Value>(result: Either<unknown, Value>): Value => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

const origin = 'council.example/ledger'

const again = (...commandIds: readonly string[]) =>
  ndjson(...commandIds.map((commandId) => ({ ...budget, commandId })))

const codes = (verified: Answer, verdict: string): readonly string[] =>
  verified.verdicts[verdict].findings.map(({ code }: { code: string }) => code)

const sizesIn = ({ read }: ReadyLedger): readonly number[] =>
  (read('l.checkpoints').match(/^\d+$/gm) ?? []).map(Number)

const backUp = ({ path }: ReadyLedger, ...files: readonly string[]) => {
  mkdirSync(path('backup'))
  for (const file of files) cpSync(path(file), path(`backup/${file}`))
  return () => {
    for (const file of files) cpSync(path(`backup/${file}`), path(file))
  }
}

test('F9, 12 a ledger restored from an old backup with its checkpoints is no longer signed', async () => {
  const line = await readyLedger()
  const putBack = backUp(line, 'l', 'l.key', 'l.checkpoints')
  await line.coflyfr(['record', 'l'], { stdin: again('lost') })
  putBack()
  for (const args of [
    ['record', 'l'],
    ['checkpoint', 'l'],
    ['prove', 'l', '--event', '1'],
  ]) {
    const ran = await line.coflyfr(args, { stdin: again('other') })
    expect(ran, args.join(' ')).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toContain('it holds 3 events, 4 were signed before')
    expect(ran.err).toContain('l.signed')
  }
  expect(sizesIn(line)).not.toContain(4)
  // Reading still works.
  expect(await line.coflyfr(['show', 'l', '2'])).toMatchObject({ code: 0 })
})

test('F9 a ledger restored and then grown past what was signed is another log', async () => {
  const line = await readyLedger()
  const putBack = backUp(line, 'l', 'l.checkpoints')
  await line.coflyfr(['record', 'l'], { stdin: again('lost') })
  cpSync(line.path('l.signed'), line.path('backup/l.signed'))
  putBack()
  // The register is missing for a while, so the fork grows unhindered and knows of no checkpoint.
  rmSync(line.path('l.signed'))
  await line.coflyfr(['record', 'l'], { stdin: again('other', 'another') })
  cpSync(line.path('backup/l.signed'), line.path('l.signed'))
  const ran = await line.coflyfr(['checkpoint', 'l'])
  expect(ran).toMatchObject({ code: 3, out: '' })
  expect(ran.err).toContain('it does not continue what was signed last')
})

test('when the register is lost, the checkpoint beside the ledger counts as the last', async () => {
  const line = await readyLedger()
  rmSync(line.path('l.signed'))
  expect((await line.coflyfr(['checkpoint', 'l'])).code).toBe(0)
  expect(sizesIn(line)).toEqual([2, 3])
})

test('the last checkpoint is kept inside the ledger too', async () => {
  const line = await readyLedger()
  rmSync(line.path('l.checkpoints'))
  rmSync(line.path('l.signed'))
  const { verdicts } = await line.json(['verify', 'l'])
  expect(verdicts.projectionsEqual.findings).toMatchObject([{ code: 'NothingKept' }])
  await using store = await openStore(line.path('l'), { readOnly: true })
  const kept = await store.loadSnapshot('signed-checkpoint', 1)
  expect(Buffer.from(kept?.state ?? []).toString()).toMatch(/^council\.example\/ledger\n3\n/)
})

test('a long recording is signed at most once a second, and when it closes', async () => {
  const line = await readyLedger([])
  // The clock advances by a millisecond each time it is read.
  const lines = again(...Array.from({ length: 1500 }, (_, number) => `c-${number}`))
  await line.coflyfr(['record', 'l'], { stdin: lines, now: '2030-01-01T00:00:00Z' })
  const sizes = sizesIn(line)
  const { size } = await line.json(['verify', 'l'])
  expect(sizes.at(-1)).toBe(size)
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes.length).toBeLessThan(40)
}, 120_000)

test('a minute is printed in one line, typed in by hand, and checked', async () => {
  const line = await readyLedger()
  const { out } = await line.coflyfr(['checkpoint', 'l', '--minute'])
  expect(out).toMatch(/^council\.example\/ledger 3 [A-Za-z0-9+/]{43}=\n$/)
  await line.coflyfr(['record', 'l'], { stdin: again('later') })
  const typed = out.replaceAll(' ', '  ').trimEnd()
  expect((await line.coflyfr(['verify', 'l', '--minute', typed])).code).toBe(0)
  const misread = typed.replace(/.(?==$)/, 'a')
  const wrong = await line.coflyfr(['verify', 'l', '--minute', misread])
  expect([1, 2]).toContain(wrong.code)
  expect((await line.coflyfr(['verify', 'l', '--minute', `${typed} agreed`])).code).toBe(2)
})

test('an event is proved against an earlier checkpoint', async () => {
  const line = await readyLedger()
  line.write('early.txt', (await line.coflyfr(['checkpoint', 'l'])).out)
  await line.coflyfr(['record', 'l'], { stdin: again('later') })
  const proof = await line.coflyfr(['prove', 'l', '--event', '2', '--checkpoint', 'early.txt'])
  const leaf = Buffer.from((await line.json(['show', 'l', '2'])).leafHash, 'base64')
  const key = must(await readKeyFile(line.path('l.key'))())
  expect(verifyTlogProof(proof.out, { leaf, keys: [key.verifier], origin })).toMatchObject({
    right: { index: 2, checkpoint: { size: 3 } },
  })
  const late = await line.coflyfr(['prove', 'l', '--event', '3', '--checkpoint', 'early.txt'])
  expect(late).toMatchObject({ code: 2, out: '' })
  expect(late.err).toContain('--checkpoint: it is of 3 events, and position 3 came later')
  line.write('other.txt', line.read('early.txt').replace('\n3\n', '\n2\n'))
  const other = await line.coflyfr(['prove', 'l', '--event', '1', '--checkpoint', 'other.txt'])
  expect(other.err).toContain('"other.txt" does not belong to this log')
})

const stack = new AsyncDisposableStack()
afterAll(() => stack.disposeAsync())

/** A ledger with a policy beside it: one witness that answers, one that does not. */
const witnessed = async (quorum: 'all' | 'any') => {
  const line = await readyLedger()
  const log = must(await readKeyFile(line.path('l.key'))()).verifier
  const keys = [must(generateCosigningKey('witness.example/w1', 'ed25519'))] as const
  const absent = must(generateCosigningKey('witness.example/w2', 'ml-dsa-44'))
  const folder = mkdtempSync(join(tmpdir(), 'witness-'))
  const register = stack.use(must(openCheckpointRegister(join(folder, 'seen'))))
  const logs = [{ origin, keys: [log] }]
  const served = stack.use(
    await serveWitness({ keys, logs, register, clock: () => 1_700_000_000 }, { port: 0 }),
  )
  line.write(
    'l.policy',
    `log ${formatVerifierKey(log)}
witness one ${formatCosignerKey(keys[0].cosigner)} ${served.url}
witness two ${formatCosignerKey(absent.cosigner)} http://127.0.0.1:9
group both ${quorum} one two
quorum both
`,
  )
  return { ...line, served }
}

test('the witnesses of the policy cosign at the close; one that does not answer is named and stops nothing', async () => {
  const line = await witnessed('any')
  const ran = await line.coflyfr(['record', 'l'], { stdin: again('later') })
  expect(ran.err).toContain('The witness two of')
  expect(ran.err).toContain('did not answer')
  const { out } = await line.coflyfr(['checkpoint', 'l'])
  const policy = must(parsePolicy(line.read('l.policy')))
  expect(verifyByPolicy(out, { policy, origin })).toMatchObject({
    right: { checkpoint: { size: 4 }, cosignatures: [{ timestamp: 1_700_000_000 }] },
  })
  const verified = await line.json(['verify', 'l', '--policy', 'l.policy'])
  expect(codes(verified, 'authentic')).toEqual(['BelowQuorum', 'BelowQuorum', 'BelowQuorum'])
  expect(verified.verdicts).toMatchObject({
    authentic: { status: 'pass' },
    complete: { status: 'pass' },
    appendOnly: { status: 'pass' },
  })
  const proof = await line.coflyfr(['prove', 'l', '--event', '2'])
  const leaf = Buffer.from((await line.json(['show', 'l', '2'])).leafHash, 'base64')
  expect(verifyTlogProof(proof.out, { leaf, policy, origin, atLeast: 4 })).toMatchObject({
    right: { index: 2 },
  })
  // 16: an old checkpoint handed out as the newest.
  expect(verifyTlogProof(proof.out, { leaf, policy, origin, atLeast: 5 })).toMatchObject({
    left: { tag: 'TooOld', size: 4, atLeast: 5 },
  })
  const future = { leaf, policy, origin, notBefore: 1_700_000_001 }
  expect(verifyTlogProof(proof.out, future)).toMatchObject({ left: { tag: 'NoQuorum' } })
  line.write('e.tlog-proof', proof.out)
  const checked = await line.json(['verify-proof', 'e.tlog-proof', '--policy', 'l.policy'])
  expect(checked.checks[0]).toMatchObject({ check: 'signed', status: 'pass' })
  expect(checked.claim.publicKey).toBe(line.read('l.policy').split(/[ \n]/)[1])
}, 30_000)

test('a checkpoint without its quorum does not count as evidence', async () => {
  const line = await witnessed('all')
  await line.coflyfr(['record', 'l'], { stdin: again('later') })
  const verified = await line.json(['verify', 'l', '--policy', 'l.policy'])
  expect(new Set(codes(verified, 'authentic'))).toEqual(new Set(['NoQuorum']))
  expect(verified.verdicts.appendOnly.status).toBe('not-checked')
  await line.coflyfr(['prove', 'l', '--event', '2', '--out', 'e.tlog-proof'])
  const asked = ['verify-proof', 'e.tlog-proof']
  const { code, out } = await line.coflyfr([...asked, '--policy', 'l.policy'])
  expect(code).toBe(1)
  expect(out).toContain('checkpoint: expected the witnesses that the policy asks for, found one')
  // Where witnesses are required the log’s own key is not enough; where they are not, it is.
  const [, key = ''] = line.read('l.policy').split(/[ \n]/)
  expect((await line.coflyfr([...asked, '--key', key])).code).toBe(0)
}, 30_000)

test('a witness that saw a longer log, since lost, says so', async () => {
  const line = await witnessed('any')
  const putBack = backUp(line, 'l', 'l.checkpoints', 'l.signed')
  await line.coflyfr(['record', 'l'], { stdin: again('lost') })
  putBack()
  const ran = await line.coflyfr(['checkpoint', 'l'])
  expect(ran.err).toContain('has cosigned 4 events, and this log has 3: it lost its end')
}, 30_000)
