import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ndjson, post } from '../../support/finance-lines.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const closing = ['--report', 'reserves', '--row', 'total', '--column', 'closing']

const statuses = (answer: {
  readonly checks: readonly { readonly check: string; readonly status: string }[]
}): Readonly<Record<string, string>> =>
  Object.fromEntries(answer.checks.map(({ check, status }) => [check, status]))

test('a figure is proved by one file, from which it is computed again without a ledger', async () => {
  const line = await toldLedger()
  expect(await line.coflyfr(['prove', 'l', ...closing, '--out', 'f.json'])).toEqual({
    code: 0,
    out: '',
    err: '',
  })
  const { publicKey, parts, value } = JSON.parse(line.read('f.json'))
  expect(value).toBe('425000.00')
  expect(parts.map(({ position }: { position: number }) => position)).toEqual([3, 10])
  for (const file of ['l', 'l.key', 'l.checkpoints']) rmSync(line.path(file))
  const answer = await line.json(['verify-proof', 'f.json', '--key', publicKey])
  expect(statuses(answer)).toEqual({
    unchanged: 'pass',
    signed: 'pass',
    proved: 'pass',
    gapless: 'pass',
    recomputed: 'pass',
  })
  expect(answer.claim).toMatchObject({ report: 'reserves', row: 'total', value: '425000.00' })
  expect(statuses(await line.json(['verify-proof', 'f.json']))['signed']).toBe('not-checked')
  const { code, out } = await line.coflyfr(['verify-proof', 'f.json', '--key', publicKey])
  expect(code).toBe(0)
  expect(out).toContain('reserves, total, closing: 425,000.00, as known at position 11')
  expect(out).toContain('It does not prove:\n  - That no event was left out')
})

test('a policy says whose signature is accepted, in place of keys', async () => {
  const line = await toldLedger()
  await line.coflyfr(['prove', 'l', ...closing, '--out', 'f.json'])
  const { publicKey } = JSON.parse(line.read('f.json'))
  const { publicKey: another } = await line.json([
    'init',
    'm',
    '--origin',
    'council.example/ledger',
  ])
  line.write('own', `log ${publicKey}\nquorum none\n`)
  line.write('other', `log ${another}\nquorum none\n`)
  line.write('none', 'who knows\n')
  const asked = ['verify-proof', 'f.json', '--policy']
  expect(statuses(await line.json([...asked, 'own']))['signed']).toBe('pass')
  const failed = await line.coflyfr([...asked, 'other'])
  expect(failed.code).toBe(1)
  expect(failed.out).toContain('which is none of those given')
  for (const [flags, message] of [
    [['own', '--key', publicKey], '--policy: expected no --key with it'],
    [['none'], '--policy: cannot use "none": line 1: expected log, witness, group or quorum'],
  ] as const) {
    const ran = await line.coflyfr([...asked, ...flags])
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(message)
  }
})

test('with the whole log nothing can have been left out, and the file says so', async () => {
  const line = await toldLedger()
  await line.coflyfr(['prove', 'l', ...closing, '--cover', 'log', '--out', 'f.json'])
  expect(JSON.parse(line.read('f.json')).events).toHaveLength(12)
  const { out } = await line.coflyfr(['verify-proof', 'f.json'])
  expect(out).not.toContain('That no event was left out')
})

test('a damaged file fails, or is refused as no proof; the message says where', async () => {
  const line = await toldLedger()
  await line.coflyfr(['prove', 'l', ...closing, '--out', 'f.json'])
  const text = line.read('f.json')
  line.write('value.json', text.replaceAll('425000.00', '425000.01'))
  const ran = await line.coflyfr(['verify-proof', 'value.json'])
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('value: the file says "425000.01", its events lead to "425000.00"')
  line.write('cut.json', text.slice(0, 900))
  line.write('field.json', text.replace('"row"', '"raw"'))
  line.write('other.json', '{"format":"a"}')
  const message = async (file: string) => {
    const { code, out, err } = await line.coflyfr(['verify-proof', file])
    expect([code, out]).toEqual([2, ''])
    return err
  }
  expect(await message('cut.json')).toContain(
    '"cut.json" is no proof that prove wrote: expected JSON',
  )
  expect(await message('field.json')).toContain('row: expected')
  expect(await message('other.json')).toContain('format: expected one of coflyfr-figure-proof/1')
  expect(await message('none.json')).toContain('Cannot read "none.json"')
})

test('both sides of a difference are proved, and that the smaller log is the beginning of the larger', async () => {
  const line = await toldLedger()
  const ends = ['diff', 'reserves', 'l', '--from', '7', '--to', 'head']
  const ran = await line.coflyfr([...ends, '--prove', 'd.json'])
  expect([ran.code, ran.err]).toEqual([0, ''])
  const { heads, cells } = JSON.parse(line.read('d.json'))
  expect(heads.map(({ size }: { size: number }) => size)).toEqual([8, 12])
  const { cells: shown } = await line.json(ends)
  expect(cells).toEqual(shown)
  const answer = await line.json(['verify-proof', 'd.json'])
  expect(statuses(answer)).toMatchObject({ proved: 'pass', recomputed: 'pass' })
  expect(await line.coflyfr([...ends, '--cover', 'log'])).toMatchObject({ code: 2 })
  const same = ['diff', 'reserves', 'l', '--from', 'head', '--to', 'head', '--prove', 'n.json']
  expect((await line.coflyfr(same)).err).toContain('No figure differs between --from and --to')
  const onto = await line.coflyfr([...ends, '--prove', 'l'])
  expect(onto.err).toContain('--prove: cannot write "l": it is a ledger')
})

test('anyone with a refused command and its salt can prove that it was refused', async () => {
  const line = await toldLedger()
  const early = { ...post('V2'), commandId: 'V2-early' }
  const [{ evidence, refusal }] = await line.results([early])
  line.write('early.json', ndjson(early))
  line.write('other.json', ndjson({ ...early, effectiveOn: '2023-10-30' }))
  const prove = (file: string, salt: string) =>
    line.coflyfr(['prove', 'l', '--refusal', file, '--salt', salt, '--out', 'r.json'])
  for (const [file, salt] of [
    ['other.json', evidence.salt],
    ['early.json', `${evidence.salt}0`],
  ] as const) {
    const ran = await prove(file, salt)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain('None of the 1 refusals on record is for this command with this salt')
  }
  expect(await prove('early.json', evidence.salt)).toEqual({ code: 0, out: '', err: '' })
  expect(line.read('r.json')).not.toContain('PostVirement')
  const told = await line.coflyfr(['verify-proof', 'r.json', '--command', 'early.json'])
  expect(told.code).toBe(0)
  expect(told.out).toContain(`was refused as ${refusal.tag}`)
  expect(told.out).toContain(`position ${evidence.position}`)
  expect(told.out).toMatch(/pass +command/)
  expect((await line.coflyfr(['verify-proof', 'r.json'])).out).toMatch(/not-checked command/)
  const wrong = await line.coflyfr(['verify-proof', 'r.json', '--command', 'other.json'])
  expect(wrong.code).toBe(1)
  line.write('salt.json', line.read('r.json').replace(evidence.salt, '0'.repeat(32)))
  const salted = await line.coflyfr(['verify-proof', 'salt.json', '--command', 'early.json'])
  expect(salted.code).toBe(1)
  expect(salted.out).toContain('with it the hash of the command is not the one on record')
  await line.coflyfr(['prove', 'l', ...closing, '--out', 'f.json'])
  const misplaced = await line.coflyfr(['verify-proof', 'f.json', '--command', 'early.json'])
  expect(misplaced.err).toContain('--command: expected the proof of a refusal')
})

test('a report names the events behind each of its rows, as its explanations do', async () => {
  const line = await toldLedger()
  const { events, rows } = await line.json(['report', 'reserves', 'l', '--events'])
  expect(rows).toHaveLength(1)
  expect(events.map(({ row }: { row: string }) => row)).toEqual(['total', 'pressures'])
  for (const { row, positions } of events) {
    const columns = ['closing', 'pending', 'authorisedNotUsed', 'available', 'opening', 'drawdowns']
    const behind = new Set<number>()
    for (const column of columns)
      for (const { position } of (await line.json(['explain', 'l', 'reserves', row, column]))
        .contributions)
        behind.add(position)
    expect(positions).toEqual([...behind].sort((one, other) => one - other))
  }
  const earlier = await line.json(['report', 'reserves', 'l', '--events', '--known-at', '3'])
  expect(earlier.events.map(({ positions }: { positions: number[] }) => positions)).toEqual([
    [3],
    [3],
  ])
  const table = await line.coflyfr(['report', 'reserves', 'l', '--events'])
  expect(table.err).toContain('--events: expected --format json with it, found --format table')
})
