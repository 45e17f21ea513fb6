import { expect, test } from 'vitest'
import { importLedger, postingsCsv, postingsMap } from '../../support/import-ledger.ts'

const rows = [
  'C1,Agency,T1,2022-08-15,100.00',
  'C1,Agency,T1,2022-08-15,100.00',
  'C1,Agency,T2,2022-08-16,-25.50',
  'C2,Premises,T3,2022-04-01,7.25',
  'C2,Premises,T4,2023-03-31,0.01',
]

const postingsIn = async ({ events }: Awaited<ReturnType<typeof importLedger>>) =>
  (await events())
    .filter(({ type }) => type === 'ActualsImported')
    .flatMap(({ data }) => data.postings.map((posting: unknown) => JSON.stringify(posting)))
    .sort()

test('importing a file again adds nothing, and two identical rows stay two postings', async () => {
  const ledger = await importLedger()
  const map = { ...postingsMap, controlTotal: '181.76' }
  expect(await ledger.imports(map, postingsCsv(...rows))).toMatchObject({
    rowsRead: 5,
    imported: { rows: 5, amount: '181.76' },
    duplicate: { rows: 0, amount: '0.00' },
    controlTotal: { expected: '181.76', actual: '181.76', agrees: true },
  })
  const before = await ledger.events()
  expect(await ledger.imports(map, postingsCsv(...rows))).toMatchObject({
    imported: { rows: 0 },
    duplicate: { rows: 5, amount: '181.76' },
  })
  expect(await ledger.events()).toEqual(before)
  expect((await postingsIn(ledger)).filter((posting) => posting.includes('"T1"'))).toHaveLength(2)
})

test('overlapping halves in either order give the postings of the whole', async () => {
  const whole = await importLedger()
  await whole.imports(postingsMap, postingsCsv(...rows))
  for (const order of [
    [rows.slice(0, 4), rows.slice(1)],
    [rows.slice(1), rows.slice(0, 4)],
    [rows.toReversed(), rows],
  ]) {
    const parts = await importLedger()
    for (const half of order) await parts.imports(postingsMap, postingsCsv(...half))
    expect(await postingsIn(parts)).toEqual(await postingsIn(whole))
  }
})

test('a batch is closed with its own contents, and a corrected file has a new name', async () => {
  const ledger = await importLedger()
  const broken = postingsCsv(...rows.slice(0, 3), 'C1,Agency,T9,2022-08-17,1.234')
  const map = { ...postingsMap, batch: 'august' }
  expect((await ledger.ran(map, broken)).code).toBe(1)
  await ledger.imports(map, postingsCsv(...rows.slice(0, 3), 'C1,Agency,T9,2022-08-17,1.23'))
  const closed = (await ledger.events()).filter(({ type }) => type === 'BatchClosed')
  expect(closed.map(({ data }) => [data.batch, data.count, data.controlTotal])).toEqual([
    ['august', 3, '174.50'],
    ['august-2', 1, '1.23'],
  ])
})

test('when the control total differs the batch stays open, and the import says so', async () => {
  const ledger = await importLedger()
  const ran = await ledger.ran({ ...postingsMap, controlTotal: '181.77' }, postingsCsv(...rows))
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('Control total differs: expected 181.77, the rows come to 181.76')
  expect(ran.out).toContain('stays open: the control total differs')
  expect((await ledger.events()).map(({ type }) => type)).not.toContain('BatchClosed')
})

test('a dry run says the same and writes nothing', async () => {
  const ledger = await importLedger()
  const before = await ledger.events()
  const dry = await ledger.imports(postingsMap, postingsCsv(...rows), '--dry-run')
  expect(await ledger.events()).toEqual(before)
  expect(await ledger.imports(postingsMap, postingsCsv(...rows))).toEqual(dry)
})

test('a posting of a closed period is a late item of the next, and recognized when it comes again', async () => {
  const close = (period: string) => ({
    command: 'ClosePeriod',
    commandId: `close-${period}`,
    actor: { id: 'f', role: 'finance-officer' },
    effectiveOn: '2022-09-01',
    data: { financialYear: '2022-23', period },
  })
  const ledger = await importLedger()
  const closes = ['P01', 'P02', 'P03', 'P04', 'P05'].map((period) => JSON.stringify(close(period)))
  await ledger.record(`${closes.join('\n')}\n`)
  await ledger.imports(postingsMap, postingsCsv(...rows))
  const late = (await ledger.events()).filter(({ data }) => data.concerns)
  expect(late.map(({ data }) => [data.concerns, data.period])).toEqual([
    ['P01', 'P06'],
    ['P05', 'P06'],
  ])
  expect(await ledger.imports(postingsMap, postingsCsv(...rows))).toMatchObject({
    duplicate: { rows: 5 },
  })
})
