import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CommandLine, commandLine } from '../../support/command-line.ts'
import { budget, ndjson } from '../../support/finance-lines.ts'

/** A council whose ledger is gone: all that is left is a proof of an event, and the key that was published. */
const handedOut = async (): Promise<CommandLine & { readonly publicKey: string }> => {
  const line = commandLine()
  const { publicKey } = await line.json(['init', 'l', '--origin', 'council.example/ledger'])
  await line.coflyfr(['record', 'l'], { stdin: ndjson(budget) })
  await line.coflyfr(['prove', 'l', '--event', '2', '--out', 'e.tlog-proof'])
  await line.coflyfr(['export', 'l', 'pack'])
  for (const file of ['l', 'l.key', 'l.checkpoints']) rmSync(line.path(file))
  return { ...line, publicKey }
}

const statuses = (checks: readonly { readonly check: string; readonly status: string }[]) =>
  checks.map(({ check, status }) => [check, status])

test('the proof of an event holds the event, and is checked by its file alone', async () => {
  const { coflyfr, json, publicKey } = await handedOut()
  const asked = ['verify-proof', 'e.tlog-proof', '--key', publicKey]
  const { kind, claim, checks } = await json(asked)
  expect(kind).toBe('event')
  expect(claim).toMatchObject({ publicKey, event: { type: 'BudgetApproved', position: 2 } })
  expect(claim.event.data.lines).toEqual(expect.any(Array))
  expect(statuses(checks)).toEqual([
    ['signed', 'pass'],
    ['proved', 'pass'],
  ])
  const { code, out } = await coflyfr(asked)
  expect(code).toBe(0)
  expect(out).toContain('BudgetApproved v1 at position 2')
  expect(out).toContain('It does not prove:')
})

test('without a key the signer is not checked, and with another key the check fails', async () => {
  const { coflyfr, json } = await handedOut()
  const { checks } = await json(['verify-proof', 'e.tlog-proof'])
  expect(statuses(checks)).toEqual([
    ['signed', 'not-checked'],
    ['proved', 'pass'],
  ])
  const other = await json(['init', 'other', '--origin', 'council.example/ledger'])
  const ran = await coflyfr(['verify-proof', 'e.tlog-proof', '--key', other.publicKey])
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('expected the signature of a known key')
})

/** The event in a proof, with a pound added to every amount. */
const dearer = (_line: string, event: string): string => {
  const text = Buffer.from(event, 'base64').toString('utf8').replaceAll('000.00', '001.00')
  return `extra ${Buffer.from(text).toString('base64')}`
}

test.each([
  ['another index', (proof: string) => proof.replace(/^index 2$/m, 'index 1')],
  ['another amount', (proof: string) => proof.replace(/^extra (.*)$/m, dearer)],
])('a proof altered to %s is found out', async (_what, alter) => {
  const { coflyfr, publicKey, read, write } = await handedOut()
  const altered = alter(read('e.tlog-proof'))
  expect(altered).not.toBe(read('e.tlog-proof'))
  write('altered', altered)
  const ran = await coflyfr(['verify-proof', 'altered', '--key', publicKey])
  expect(ran).toMatchObject({ code: 1, err: '' })
  expect(ran.out).toMatch(/fail +proved .*\n +event \d of 3: \w+/)
})

test('a proof without the event is checked with a line of a pack', async () => {
  const { coflyfr, publicKey, read, write } = await handedOut()
  write('bare', read('e.tlog-proof').replace(/^extra .*\n/m, ''))
  const asked = ['verify-proof', 'bare', '--key', publicKey]
  expect(await coflyfr(asked)).toMatchObject({
    code: 2,
    err: expect.stringContaining('extra: expected the event; give it with --event'),
  })
  const lines = read('pack/events.ndjson').split('\n')
  write('right', `${lines[2]}\n`)
  write('wrong', `${lines[1]}\n`)
  expect((await coflyfr([...asked, '--event', 'right'])).code).toBe(0)
  expect((await coflyfr([...asked, '--event', 'wrong'])).code).toBe(1)
})

test.each([
  ['cut', (proof: string) => proof.slice(0, 40), 'checkpoint: expected a signed checkpoint'],
  [
    'with a line that is not a hash',
    (proof: string) => proof.replace(/^index 2$/m, 'index 2\nnone'),
    'line 4: expected hash',
  ],
  [
    'of no event',
    (proof: string) => proof.replace(/^extra .*$/m, 'extra YWJj'),
    'extra: expected an event',
  ],
])('a file %s is no proof', async (_what, alter, message) => {
  const { coflyfr, read, write } = await handedOut()
  write('bad', alter(read('e.tlog-proof')))
  const ran = await coflyfr(['verify-proof', 'bad'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`"bad" is no proof that prove wrote: ${message}`)
})

test('a key that was revoked before the checkpoint is not accepted', async () => {
  const { coflyfr, publicKey, write } = await handedOut()
  write('ends', `revoked ${publicKey} after 2\n`)
  const asked = ['verify-proof', 'e.tlog-proof', '--key', publicKey, '--key-ends', 'ends']
  const ran = await coflyfr(asked)
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('was revoked after size')
  write('ends', `revoked ${publicKey} after 3\n`)
  expect((await coflyfr(asked)).code).toBe(0)
  write('ends', 'nonsense\n')
  expect(await coflyfr(asked)).toMatchObject({ code: 2, out: '' })
})

test('a flag for another kind of proof is a usage error', async () => {
  const { coflyfr, write } = await handedOut()
  write('c.json', JSON.stringify(budget))
  const ran = await coflyfr(['verify-proof', 'e.tlog-proof', '--command', 'c.json'])
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('--command: expected the proof of a refusal in "e.tlog-proof"')
})
