import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importLedger, postingsCsv, postingsMap } from '../../support/import-ledger.ts'

test('a rejected row shows its line, its column, what was there and the rule', async () => {
  const ledger = await importLedger()
  const summary = await ledger.imports(
    postingsMap,
    postingsCsv(
      'C1,Agency,"T1\nsecond line",2022-08-15,100.00',
      'C1,Agency,T2,15/08/2022,100.00',
      'C1,,T3,2022-08-15,100.00',
      'C1,Agency,T4,2022-08-15,1.005',
      'C1,Agency,T5,2021-08-15,100.00',
      'C1,Agency,T6,2022-08-15',
      'C1,Agency,T7,2022-08-15,5,extra',
      'C1,Agency,"T8" x,2022-08-15,5',
      ',,,,',
      '',
      'C1,Agency,T9,2022-08-15,(2.00),',
    ),
  )
  expect(summary.rejections).toEqual([
    { line: 4, column: 'Date', value: '15/08/2022', rule: 'expected a date written yyyy-MM-dd' },
    {
      line: 5,
      column: 'Account',
      value: '',
      rule: 'expected a value for subjective, found an empty cell',
    },
    {
      line: 6,
      column: 'Amount',
      value: '1.005',
      rule: 'expected whole pence: more than two decimals of a pound',
    },
    {
      line: 7,
      column: 'Date',
      value: '2021-08-15',
      rule: 'expected a date of the financial year 2022-23',
    },
    {
      line: 8,
      column: null,
      value: 'C1|Agency|T6|2022-08-15',
      rule: 'expected 5 fields, found 4 (file.missingFields)',
    },
    {
      line: 9,
      column: null,
      value: 'C1|Agency|T7|2022-08-15|5|extra',
      rule: 'expected 5 fields, found 6 (file.extraFields)',
    },
    {
      line: 10,
      column: null,
      value: 'C1,Agency,"T8" x,2022-08-15,5',
      rule: 'expected a delimiter or the end of the row after a closing quote',
    },
  ])
  expect(summary).toMatchObject({
    rowsRead: 10,
    imported: { rows: 2, amount: '98.00' },
    rejected: { rows: 7, amount: '305.00' },
    filtered: { rows: 1, amount: '0.00' },
  })
})

test('a text that no command accepts rejects its own row, and no other of its day', async () => {
  const ledger = await importLedger()
  const summary = await ledger.imports(
    postingsMap,
    postingsCsv(
      'C1,Agency,T1,2022-08-15,1.00',
      'C1,Agen\u00adcy,T2,2022-08-15,2.00',
      'C1,Agency,T\u200b3,2022-08-15,4.00',
      'C1,Cafe\u0301,T4,2022-08-15,8.00',
    ),
  )
  const rule = 'expected visible text, found the invisible character'
  expect(summary.rejections).toEqual([
    { line: 3, column: 'Account', value: 'Agen\u00adcy', rule: `${rule} U+00AD` },
    { line: 4, column: 'Ref', value: 'T\u200b3', rule: `${rule} U+200B` },
  ])
  expect(summary).toMatchObject({ imported: { rows: 2, amount: '9.00' } })
})

test('a date at the end of time rejects only its own row', async () => {
  const ledger = await importLedger()
  const summary = await ledger.imports(
    postingsMap,
    postingsCsv('C1,Agency,T1,9999-12-31,1.00', 'C1,Agency,T2,2022-08-15,2.00'),
  )
  expect(summary.rejections).toEqual([
    {
      line: 2,
      column: 'Date',
      value: '9999-12-31',
      rule: 'expected a date written yyyy-MM-dd, and a valid one',
    },
  ])
  expect(summary).toMatchObject({ imported: { rows: 1, amount: '2.00' } })
})

test('all rejections are written to a file, and the first ones are printed', async () => {
  const ledger = await importLedger()
  const bad = Array.from({ length: 150 }, (_, number) => `C1,Agency,T${number},never,1.00`)
  const ran = await ledger.ran(postingsMap, postingsCsv(...bad), '--rejections', 'bad.ndjson')
  expect(ran.code).toBe(1)
  expect(ran.out).toContain('and 130 more; --rejections writes them all')
  const lines = ledger.read('bad.ndjson').trim().split('\n')
  expect(lines).toHaveLength(150)
  expect(JSON.parse(lines[149] ?? '')).toMatchObject({ line: 151, column: 'Date', value: 'never' })
})

test.each(['l', 'l.key', 'l.checkpoints', 'file', 'map.json'])(
  'rejections are never written over %s',
  async (name) => {
    const ledger = await importLedger()
    const rows = postingsCsv('C1,Agency,T1,2022-08-15,1.00')
    ledger.write('file', rows)
    ledger.write('map.json', JSON.stringify(postingsMap))
    const before = ledger.read(name)
    const ran = await ledger.ran(postingsMap, rows, '--rejections', name)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(`--rejections: cannot write "${name}": `)
    expect(ledger.read(name)).toBe(before)
  },
)

test.skipIf(!existsSync('/dev/full'))(
  'rejections that cannot be written for lack of space are a fault',
  async () => {
    const ledger = await importLedger()
    const bad = Array.from({ length: 2000 }, (_, number) => `C1,Agency,T${number},never,1.00`)
    for (const rows of [bad, bad.slice(0, 1)]) {
      const ran = await ledger.ran(postingsMap, postingsCsv(...rows), '--rejections', '/dev/full')
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.err).toBe('coflyfr: --rejections: cannot write "/dev/full": the disk is full\n')
    }
  },
)

test('postings that the ledger refuses are rejected rows, with the refusal', async () => {
  const ledger = await importLedger()
  const row = postingsCsv('C1,Agency,T1,2022-08-15,100.00')
  const summary = await ledger.imports(postingsMap, row, '--actor', 'c', '--role', 'council')
  expect(summary).toMatchObject({ imported: { rows: 0 }, rejected: { rows: 1, amount: '100.00' } })
  expect(summary.rejections[0]).toMatchObject({ line: 2, value: 'T1' })
  expect(summary.rejections[0].rule).toContain('ImportActuals refused: RoleNotAllowed')
  const ran = await ledger.ran(postingsMap, row, '--actor', 'c', '--role', 'council')
  expect(ran.out).toContain('No batch was opened: no posting was put in')
  expect(ran.out).toContain('--role says in which role the file is imported')
})

test('when periods are closed, only the postings with no open period left are rejected', async () => {
  const line = (command: string, period: string) =>
    JSON.stringify({
      command,
      commandId: `${command}-${period}`,
      actor: { id: 'f', role: 'finance-officer' },
      effectiveOn: '2023-04-30',
      data: { financialYear: '2022-23', period },
    })
  const ledger = await importLedger()
  const closed = Array.from({ length: 12 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)
  await ledger.record(`${closed.map((period) => line('ClosePeriod', period)).join('\n')}\n`)
  const rows = postingsCsv('C1,Agency,T1,2022-08-15,100.00', 'C1,Agency,T2,2023-03-31,1.00')
  expect(await ledger.imports(postingsMap, rows)).toMatchObject({ imported: { rows: 2 } })
  await ledger.record(`${line('ClosePeriod', 'P13')}\n`)
  const late = postingsCsv('C1,Agency,T3,2022-08-15,100.00', 'C1,Agency,T4,2022-09-15,1.00')
  const summary = await ledger.imports(postingsMap, late)
  expect(summary).toMatchObject({ imported: { rows: 0 }, rejected: { rows: 2, amount: '101.00' } })
  expect(summary.rejections[0].rule).toContain('NoOpenPeriod')
})

test('subtotals and rows that the map leaves out are counted as filtered', async () => {
  const ledger = await importLedger()
  const map = {
    ...postingsMap,
    where: [{ column: 'CC', notEquals: 'C9' }],
    subtotals: [{ column: 'Account', matches: '^Total' }],
    controlTotal: '3.00',
  }
  const rows = postingsCsv(
    'C1,Agency,T1,2022-08-15,1.00',
    'C1,Total Agency,,,1.00',
    'C9,Agency,T2,2022-08-15,50.00',
    'C1,Agency,T3,2022-08-15,2.00',
    ',Total,,,3.00',
  )
  expect(await ledger.imports(map, rows)).toMatchObject({
    imported: { rows: 2, amount: '3.00' },
    filtered: { rows: 3, amount: '54.00' },
    controlTotal: { agrees: true },
  })
})

test('the text of a test in the map is normalized like the cells it is compared with', async () => {
  const ledger = await importLedger()
  const where = [
    { column: 'CC', in: [' C1 '] },
    { column: 'Account', notEquals: 'Total  ' },
    { column: 'Account', equals: 'Cafe\u0301' },
  ]
  const rows = ['C1,Caf\u00e9,T1,2022-08-15,1.00', 'C1,Total,T2,2022-08-15,2.00']
  expect(await ledger.imports({ ...postingsMap, where }, postingsCsv(...rows))).toMatchObject({
    imported: { rows: 1, amount: '1.00' },
    filtered: { rows: 1, amount: '2.00' },
  })
})

test('stated totals that differ from the sum of their parts are named with the difference', async () => {
  const ledger = await importLedger()
  const map = {
    ...postingsMap,
    statedTotals: [{ column: 'Total', of: ['Amount', 'Other'] }],
  }
  const csv = [
    'CC,Account,Ref,Date,Amount,Other,Total',
    'C1,A,T1,2022-08-15,1.00,2.00,3.00',
    'C1,A,T2,2022-08-15,1.00,2.00,4.00',
    'C1,A,T3,2022-08-15,1.00,,1.00',
  ].join('\n')
  const ran = await ledger.ran(map, csv, '--format', 'json')
  expect(ran.code).toBe(1)
  expect(JSON.parse(ran.out).stated).toEqual([
    { line: 3, column: 'Total', expected: '4.00', actual: '3.00', difference: '-1.00' },
  ])
})

test('signs and units are those of the map', async () => {
  const ledger = await importLedger()
  const map = { ...postingsMap, sign: 'credit-positive', unit: 'thousands' }
  expect(
    await ledger.imports(
      map,
      postingsCsv('C1,Agency,T1,2022-08-15,1.5', 'C1,A,T2,2022-08-15,£20k'),
    ),
  ).toMatchObject({ imported: { rows: 2, amount: '-21500.00' } })
})

test('a map translates the words of a file, and checks a published table against its own totals', async () => {
  const ledger = await importLedger()
  // Oxfordshire County Council, Cabinet 20 December 2016, Annex 1 (document s35859), £ thousand, three rows and one slip.
  const csv = [
    'directorate,kind,original,movement,latest',
    '"Children, Education & Families",gross_expenditure,397389,7585,404974',
    '"Children, Education & Families",gross_income,-290793,-7513,-298306',
    '"Children, Education & Families",net,106596,72,106668',
    'Social & Community Services,gross_expenditure,219371,-1820,217550',
  ].join('\n')
  const map = {
    kind: 'budget',
    financialYear: '2016-17',
    unit: 'thousands',
    columns: {
      directorate: 'directorate',
      kind: {
        column: 'kind',
        values: { gross_expenditure: 'expenditure', gross_income: 'income' },
      },
      subjective: 'kind',
      amount: 'original',
    },
    subtotals: [{ column: 'kind', equals: 'net' }],
    statedTotals: [{ column: 'latest', of: ['original', 'movement'] }],
    constants: { decision: 'Council 16 February 2016' },
  }
  const summary = await ledger.imports(map, csv, '--role', 'council')
  expect(summary).toMatchObject({
    imported: { rows: 3, amount: '325967000.00' },
    filtered: { rows: 1, amount: '106596000.00' },
    stated: [{ line: 5, expected: '217550000.00', actual: '217551000.00', difference: '1000.00' }],
  })
})
