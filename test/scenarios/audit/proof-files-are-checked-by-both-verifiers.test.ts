import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedFor } from '../../../packages/verifier/src/script/arguments.ts'
import { nodeHashing } from '../../../packages/verifier/src/script/node-hashing.ts'
import {
  isProofFile,
  verifyProofFile,
} from '../../../packages/verifier/src/script/verify-proof-file.ts'
import type { Answer } from '../../support/command-line.ts'
import { root } from '../../support/repository.ts'
import { extraOf, ofEvents, ofRefusals, otherBit } from './proof-defects.ts'
import { type Proved, provedLedger } from './proved-ledger.ts'

let proved: Proved

beforeAll(async () => {
  proved = await provedLedger()
}, 120_000)

interface Told {
  readonly checks: readonly { readonly check: string; readonly status: string }[]
}

/** Which checks fail, by the library's command line; `readable` where it cannot read the file. */
const byLibrary = async (given: readonly string[]): Promise<readonly string[]> => {
  const { code, out, err } = await proved.line.coflyfr([
    'verify-proof',
    ...given,
    '--format',
    'json',
  ])
  if (code === 2) {
    expect(err).toContain('is no proof that prove wrote')
    return ['readable']
  }
  const { checks }: Told = JSON.parse(out)
  return checks.flatMap(({ check, status }) => (status === 'fail' ? [check] : []))
}

const answer = async (given: readonly string[]): Promise<Answer> => {
  const asked = await askedFor(nodeHashing, given)
  if (asked === null) throw new Error('Nothing was asked')
  return verifyProofFile(nodeHashing, asked)
}

/** The same by the independent verifier, with the codes. */
const byOther = async (
  given: readonly string[],
): Promise<{ readonly failing: readonly string[]; readonly codes: readonly string[] }> => {
  const { checks } = await answer(given)
  const failed = checks.filter(({ status }: Answer) => status === 'fail')
  return {
    failing: failed.map(({ check }: Answer) => check),
    codes: failed.flatMap(({ findings }: Answer) => findings.map(({ code }: Answer) => code)),
  }
}

describe('both verifiers take', () => {
  test.each(['event', 'refusal'] as const)('the proof of %s, and need no ledger', async (kind) => {
    const { line, key, minute } = proved
    const file = line.path(line.write('valid', proved[kind]))
    expect(await isProofFile(file)).toBe(true)
    expect(await byLibrary([file, '--key', key])).toEqual([])
    const { checks, ...rest } = await answer([file, '--key', key, '--minute', minute])
    expect(rest).toMatchObject({ kind, checkpoint: minute, key })
    const statuses = checks.map(({ check, status }: Answer) => [check, status])
    expect(Object.fromEntries(statuses)).toMatchObject({
      signed: 'pass',
      proved: 'pass',
      compared: 'pass',
    })
  })

  test('an event that is given beside its proof', async () => {
    const { line, key, event } = proved
    const preimage = Buffer.from(extraOf(event).slice(6), 'base64').toString()
    const bare = line.path(line.write('bare', event.replace(/extra .*\n/, '')))
    const held = line.path(line.write('event.ndjson', `${preimage}\n`))
    expect(await byLibrary([bare, '--key', key, '--event', held])).toEqual([])
    expect(await byOther([bare, '--key', key, '--event', held])).toEqual({ failing: [], codes: [] })
    expect(await byLibrary([bare, '--key', key])).toEqual(['readable'])
    expect((await byOther([bare, '--key', key])).codes).toEqual(['UnreadableProof'])
    const changed = preimage.replace('BudgetApproved', 'BudgetAmended')
    const other = line.path(line.write('other.ndjson', changed))
    expect(changed).not.toBe(preimage)
    expect(await byLibrary([bare, '--key', key, '--event', other])).toEqual(['proved'])
    expect((await byOther([bare, '--key', key, '--event', other])).codes).toEqual(['ProofInvalid'])
  })
})

describe.each([
  ['an event', ofEvents],
  ['a refusal', ofRefusals],
] as const)('both verifiers refuse the proof of %s with', (_, defects) => {
  test.each(defects)('%s', async (_name, text, check, code) => {
    const { line, key, event, refusal } = proved
    const changed = text(proved)
    expect([event, refusal]).not.toContain(changed)
    const file = line.path(line.write('changed', changed))
    const found = await byOther([file, '--key', key])
    expect(await byLibrary([file, '--key', key])).toEqual(found.failing)
    expect(found.failing).toContain(check)
    expect(found.codes).toContain(code)
  })
})

test.each([
  ['early.json', []],
  ['late.json', ['command']],
  ['officer.json', ['command']],
])('both verifiers hold a refusal against %s', async (name, expected) => {
  const { line, key, refusal } = proved
  const file = line.path(line.write('refusal', refusal))
  const given = [file, '--key', key, '--command', line.path(name)]
  expect(await byLibrary(given)).toEqual(expected)
  expect((await byOther(given)).failing).toEqual(expected)
})

test('both verifiers ask policies and ended keys', async () => {
  const { line, key, stranger } = proved
  const file = (name: string, text: string): string => line.path(line.write(name, text))
  const known = ['--policy', file('known', `log ${key}\nquorum none\n`)]
  const unknown = ['--policy', file('unknown', `log ${stranger.key}\nquorum none\n`)]
  const revoked = ['--key-ends', file('ends', `revoked ${key} after 3\n`)]
  const kept = ['--key-ends', file('kept', `retired ${key} after 4\n`)]
  for (const kind of ['event', 'refusal'] as const) {
    const proof = file('proof', proved[kind])
    for (const [given, codes] of [
      [known, []],
      [unknown, ['UnknownKey']],
      [['--key', key, ...revoked], ['RevokedKey']],
      [['--key', key, ...kept], []],
    ] as const) {
      const found = await byOther([proof, ...given])
      expect(found.codes).toEqual(expect.arrayContaining([...codes]))
      expect(await byLibrary([proof, ...given])).toEqual(found.failing)
      expect(found.failing.includes('signed')).toBe(codes.length > 0)
    }
  }
})

test('a checkpoint of another size says nothing, and one of the same size must have the same root', async () => {
  const { line, key, event, minute } = proved
  const file = line.path(line.write('event', event))
  const ofThree = minute.replace(' 4 ', ' 3 ')
  const smaller = await answer([file, '--key', key, '--minute', ofThree])
  expect(smaller.checks.at(-1)).toMatchObject({
    check: 'compared',
    status: 'not-checked',
    findings: [{ code: 'CheckpointNotCompared' }],
  })
  const [name, size, treeRoot = ''] = minute.split(' ')
  const other = `${name} ${size} ${otherBit(treeRoot)}`
  expect((await byOther([file, '--minute', other])).codes).toEqual(['RootDiffers'])
  expect((await byOther([file, '--minute', `x.example ${size} ${treeRoot}`])).codes).toEqual([
    'WrongOrigin',
  ])
  line.write('l.checkpoint', event.slice(event.indexOf('\n\n') + 2))
  const held = ['--checkpoint', line.path('l.checkpoint')]
  expect((await byOther([file, '--key', key, ...held])).failing).toEqual([])
})

const script = join(root, 'packages/verifier/coflyfr-verify.mjs')

const run = async (args: readonly string[]) => {
  const ran = promisify(execFile)(process.execPath, [script, ...args])
  return ran.then(
    ({ stdout }) => ({ code: 0, out: stdout, err: '' }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  )
}

test('the script says what a proof file shows, and what it does not', async () => {
  const { line, key, event, minute } = proved
  const file = line.path(line.write('event', event))
  const sound = await run([file, '--key', key])
  expect(sound).toMatchObject({ code: 0, err: '' })
  expect(sound.out).toMatch(/: proof of an event\n\n {2}BudgetApproved at position 2, budget-/)
  expect(sound.out).toContain(`\nCheckpoint ${minute}\nKey ${key}\n`)
  expect(sound.out).toContain('\nIt does not prove:\n      - That no other event stands in the log')
  const bad = line.path(line.write('bad', event.replace('index 2', 'index 1')))
  const unsound = await run([bad, '--key', key])
  expect(unsound.code).toBe(1)
  expect(unsound.out).toMatch(/: proof of an event, which does not hold\n/)
  const cut = await run([line.path(line.write('cut', event.slice(0, 40)))])
  expect(cut.code).toBe(1)
  expect(cut.out).toMatch(/cut: not a proof that can be read. Ask for the file again/)
})

test('the script names the file that another proof, or no proof, is given with', async () => {
  const { line, event } = proved
  const file = line.path(line.write('event', event))
  const command = line.path('early.json')
  const misplaced = await run([file, '--command', command])
  expect(misplaced.code).toBe(2)
  expect(misplaced.err).toContain(
    `--command: expected the proof of a refusal, found that of an event: ${file}\n`,
  )
  const none = await run([line.path('l'), '--command', command])
  expect(none.code).toBe(2)
  expect(none.err).toContain('--command: expected a proof file, found that ')
  const nothing = await run([line.path(line.write('words', 'nothing at all\n'))])
  expect(nothing.code).toBe(1)
  expect(nothing.out).toMatch(
    /no ledger file that can be opened, and does not\s+begin as a proof file/,
  )
})
