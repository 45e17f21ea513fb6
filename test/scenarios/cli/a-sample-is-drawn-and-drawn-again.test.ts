import { expect, test } from 'vitest'
import { by, type CommandLineText } from '../../support/finance-lines.ts'
import { readyLedger } from '../../support/ready-ledger.ts'

const posting = (number: number) => ({
  costCentre: 'Placements',
  subjective: 'all',
  amount: `${(number % 5) * 1000 - 900}.00`,
  postedOn: '2023-05-10',
  reference: `T${number}`,
})

const postings: CommandLineText = {
  command: 'ImportActuals',
  commandId: 'gl-1',
  actor: by('u-009 finance-officer'),
  effectiveOn: '2023-05-31',
  data: {
    financialYear: '2023-24',
    source: 'gl',
    batch: 'b1',
    postings: Array.from({ length: 20 }, (_, number) => posting(number)),
  },
}

const ledgerOfPostings = () => readyLedger([postings])

test('a sample says what it is drawn from, and is the same each time', async () => {
  const { json, coflyfr } = await ledgerOfPostings()
  const args = ['sample', 'l', '--seed', '4-6-1', '--size', '5']
  const first = await json(args)
  expect(first.rows).toHaveLength(5)
  expect(first.parameters).toMatchObject({
    population: 'postings',
    method: 'random',
    side: 'all',
    seed: '4-6-1',
    populationItems: 20,
    populationValue: '22000.00',
  })
  expect(await json(args)).toEqual(first)
  const csv = await coflyfr([...args, '--format', 'csv'])
  expect(csv.out.split('\r\n')[0]).toBe(
    'position,item,date,type,stream,reference,detail,recordedBy,amount,hits',
  )
  const welsh = await coflyfr([...args, '--lang', 'cy'])
  expect(welsh.out).toContain('Sampl archwilio')
  expect(welsh.out).toContain('Tynnwyd: 5 o 20 eitem')
  const units = await json(['sample', 'l', '--seed', 's', '--interval', '3000'])
  expect(units.parameters).toMatchObject({ side: 'debits', interval: '3000.00' })
  const top = units.rows.filter(({ amount }: { amount: string }) => amount === '3100.00')
  expect(top).toHaveLength(4)
  const above = await json(['sample', 'l', '--threshold', '2100', '--where', 'reference=T3,T4'])
  expect(above.rows.map(({ reference }: { reference: string }) => reference)).toEqual(['T3', 'T4'])
})

test('a sheet of a sample is a spreadsheet', async () => {
  const { coflyfr, read } = await ledgerOfPostings()
  const ran = await coflyfr([
    'sample',
    'l',
    '--seed',
    's',
    '--size',
    '3',
    '--format',
    'xlsx',
    '--out',
    's.xlsx',
  ])
  expect(ran).toEqual({ code: 0, out: '', err: '' })
  expect(read('s.xlsx').slice(0, 2)).toBe('PK')
})

test('a sample on record is drawn again by anybody, from the log as it was', async () => {
  const { coflyfr, json } = await ledgerOfPostings()
  for (const [name, how] of [
    ['q1', ['--seed', '4-6-1', '--size', '5']],
    ['q2', ['--seed', '4-6-1', '--size', '5', '--method', 'monetary-unit']],
    ['q3', ['--seed', '4-6-1', '--interval', '2500', '--where', 'reference=T3,T4,T8,T9']],
    ['q4', ['--threshold', '3000', '--side', 'debits']],
    ['q5', ['--threshold', '900', '--side', 'credits']],
  ] as const) {
    const drawn = await coflyfr(['sample', 'l', ...how, '--record', name, '--actor', 'u-40'])
    expect([drawn.code, JSON.parse(drawn.err).outcome]).toEqual([0, 'committed'])
    const again = await coflyfr([
      'sample',
      'l',
      ...how,
      '--to',
      '2',
      '--record',
      name,
      '--actor',
      'u-40',
    ])
    expect(JSON.parse(again.err).outcome).toBe(name === 'q1' ? 'duplicate' : 'refused')
  }
  for (const name of ['q1', 'q2', 'q3', 'q4', 'q5'])
    expect(await json(['sample', 'l', '--check', name])).toMatchObject({ same: true, findings: [] })
  const { verdicts } = await json(['verify', 'l'])
  expect(verdicts.rulesObeyed.status).toBe('pass')
})

test('another list under the same reference is refused, and so is anyone but an auditor', async () => {
  const { coflyfr, results, events } = await ledgerOfPostings()
  const record = (seed: string) =>
    coflyfr(['sample', 'l', '--seed', seed, '--size', '5', '--record', 'q1', '--actor', 'u-40'])
  await record('a')
  const other = await record('b')
  expect(other.code).toBe(1)
  expect(JSON.parse(other.err).refusal).toEqual({ tag: 'SampleExists', reference: 'q1' })
  const { data } = (await events()).find(({ type }) => type === 'SampleDrawn')
  const { purpose: _, interval: __, threshold: ___, ...said } = data
  const line = {
    command: 'DrawSample',
    commandId: 'by-hand',
    actor: by('u-009 finance-officer'),
    effectiveOn: '2023-06-01',
    data: { ...said, reference: 'q2' },
  }
  const [refused] = await results([line])
  expect(refused.refusal).toMatchObject({ tag: 'RoleNotAllowed', allowed: ['auditor'] })
})

test('a list that was not drawn is detected, item by item', async () => {
  const { coflyfr, results, events } = await ledgerOfPostings()
  await coflyfr(['sample', 'l', '--seed', 'a', '--size', '5', '--record', 'q1', '--actor', 'u-40'])
  const { data } = (await events()).find(({ type }) => type === 'SampleDrawn')
  const { purpose: _, interval: __, threshold: ___, ...said } = data
  const [first, second, ...others] = said.selected
  const forged = {
    f1: { ...said, selected: [second, ...others] },
    f2: { ...said, seed: 'chosen' },
    f3: { ...said, selected: [{ ...first, amount: '1.00' }, second, ...others] },
    f4: { ...said, value: '1.00' },
    f5: { ...said, log: { ...said.log, root: '00'.repeat(32) } },
    f6: { ...said, log: { ...said.log, size: 99 } },
    f7: { ...said, population: 'whatever' },
  }
  const lines = Object.entries(forged).map(([reference, changed]) => ({
    command: 'DrawSample',
    commandId: reference,
    actor: by('u-41 auditor'),
    effectiveOn: '2023-06-01',
    data: { ...changed, reference },
  }))
  for (const { outcome } of await results(lines)) expect(outcome).toBe('committed')
  const found = async (reference: string) => {
    const ran = await coflyfr(['sample', 'l', '--check', reference])
    expect([reference, ran.code]).toEqual([reference, 1])
    return ran.out
  }
  expect(await found('f1')).toContain(
    `item ${first.position}.${first.item} is drawn but not on record`,
  )
  expect(await found('f2')).toContain('is on record but not drawn')
  expect(await found('f3')).toContain('is on record with a different amount or hits')
  expect(await found('f4')).toContain(
    'the population is 20 items of £22000.00, on record 20 of £1.00',
  )
  expect(await found('f5')).toContain('has a different root')
  expect(await found('f6')).toContain('it says that it was drawn from 99 events')
  expect(await found('f7')).toContain(
    'it cannot be drawn that way: --population: there is no population',
  )
})

test.each([
  [['--size', '5'], '--seed: expected a text that nobody chose'],
  [['--seed', 's'], '--size: expected one for a sample by random, found none'],
  [['--seed', 's', '--size', '0'], '--size: expected a whole number from 1 to 5000, found "0"'],
  [['--seed', 's', '--size', '2', '--interval', '4'], 'Expected one of --interval and --size'],
  [['--seed', 's', '--interval', '-4'], '--interval: expected an amount above zero'],
  [['--seed', 's', '--threshold', '4'], '--seed: a sample by above takes none, only --threshold'],
  [['--threshold', '4', '--side', 'all'], '--side: a sample by above takes debits or credits'],
  [['--threshold', '4', '--population', 'posting'], '(did you mean "postings"?)'],
  [['--threshold', '4', '--where', 'x=1'], 'there is no field "x"'],
  [['--threshold', '4', '--record', 'q'], '--record: expected --actor ID with it'],
  [['--threshold', '4', '--actor', 'u'], '--actor: expected --record REFERENCE with it'],
  [['--threshold', '4', '--check', 'q'], '--threshold: --check draws what the record says'],
  [['--check', '2'], '--check: expected a SampleDrawn, found ActualsImported at position 2'],
  [
    ['--check', 'none'],
    '--check: no sample is "none": expected the reference that --record gave it',
  ],
  [['--threshold', '9999999'], 'nothing'],
])('sample with %j is a slip of the caller', async (flags, message) => {
  const { coflyfr } = await ledgerOfPostings()
  const ran = await coflyfr(['sample', 'l', ...flags])
  if (message === 'nothing') return expect(ran.code).toBe(0)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(message)
})
