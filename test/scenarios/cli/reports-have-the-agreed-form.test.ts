import { expect, test } from 'vitest'
import { budget } from '../../support/finance-lines.ts'
import { toldLedger } from '../../support/told-ledger.ts'

const ledger = await toldLedger()
const { coflyfr, json, read } = ledger
const report = (...args: readonly string[]) => ['report', ...args]

const budgetFields = [
  ...['originalBudget', 'virements', 'technicalAdjustments', 'grants', 'supplementaryEstimates'],
  ...['reserveFunding', 'carriedIn', 'revisedBudget', 'pendingVirements', 'revisedIfApproved'],
  ...['committed', 'actual', 'available', 'projectedOutturn', 'variance', 'variancePercent'],
]

const virementFields = [
  ...['reference', 'financialYear', 'kind', 'state', 'reason', 'legs', 'amount', 'contentHash'],
  ...['route', 'proposedOn', 'postedOn', 'section', 'reverses'],
]

const reserveFigures = [
  ...['opening', 'restated', 'additions', 'released', 'repurposed', 'drawdowns', 'transfers'],
  ...['closing', 'pending', 'available', 'authorisedNotUsed'],
]

test.each([
  [
    'budget-monitoring',
    ['directorate', 'service', 'costCentre', 'subjective', ...budgetFields, 'rag'],
    budgetFields,
  ],
  ['virements', virementFields, ['amount']],
  ['reserves', ['reserve', 'name', 'purpose', ...reserveFigures, 'reviewBy'], reserveFigures],
])('%s has the fields that users script against, and no others', async (name, fields, totals) => {
  const document = await json(report(name, 'l'))
  expect(Object.keys(document).sort()).toEqual([
    'asOf',
    'checkpoint',
    'knownAt',
    'notes',
    'parameters',
    'report',
    'rows',
    'title',
    'totals',
    'unit',
  ])
  expect(document).toMatchObject({ report: name, asOf: null, unit: 'pounds' })
  expect(Object.keys(document.knownAt).sort()).toEqual(['position', 'recordedAt'])
  expect(Object.keys(document.checkpoint).sort()).toEqual(['origin', 'root', 'size'])
  expect(document.rows.length).toBeGreaterThan(0)
  for (const row of document.rows) expect(Object.keys(row).sort()).toEqual([...fields].sort())
  expect(Object.keys(document.totals).sort()).toEqual([...totals].sort())
})

test.each(['budget-monitoring', 'virements', 'reserves'])(
  '%s before any event has no rows and totals of zero',
  async (name) => {
    const { rows, totals, knownAt, checkpoint } = await json(report(name, 'l', '--known-at', '1'))
    expect([rows, knownAt.position, checkpoint.size]).toEqual([[], 1, 2])
    const amounts = Object.values(totals).filter((total) => total !== null)
    expect(new Set(amounts)).toEqual(new Set(['0.00']))
    const table = await coflyfr(report(name, 'l', '--known-at', '1'))
    expect(table.out).toContain('\nNothing to report\n')
  },
)

test('a row of budget monitoring adds up, and so does the report', async () => {
  const { rows, totals } = await json(report('budget-monitoring', 'l'))
  expect(
    rows.map((row: Record<string, string>) => [
      row['costCentre'],
      row['revisedBudget'],
      row['pendingVirements'],
      row['revisedIfApproved'],
    ]),
  ).toEqual([
    ['Contingency', '3000000.00', '0.00', '3000000.00'],
    ['Fostering', '2020000.00', '30000.00', '2050000.00'],
    ['Placements', '9055000.00', '-30000.00', '9025000.00'],
  ])
  expect(totals).toMatchObject({
    revisedBudget: '14075000.00',
    pendingVirements: '0.00',
    reserveFunding: '75000.00',
  })
})

test('a virement shows its legs, its route and its hash', async () => {
  const { rows } = await json(report('virements', 'l'))
  expect(rows[0]).toMatchObject({
    reference: 'V1',
    state: 'posted',
    amount: '20000.00',
    legs: [
      { costCentre: 'Placements', subjective: 'all', amount: '-20000.00' },
      { costCentre: 'Fostering', subjective: 'all', amount: '20000.00' },
    ],
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    route: [
      {
        by: 'head-of-service',
        decision: 'Note of 25 September 2023',
        on: '2023-09-25',
        state: 'done',
      },
    ],
    proposedOn: '2023-09-19',
    postedOn: '2023-09-29',
  })
  expect(rows[1]).toMatchObject({ reference: 'V2', state: 'proposed', postedOn: null })
  expect(rows[1].route).toContainEqual({
    by: 'corporate-director',
    decision: null,
    on: null,
    state: 'waiting',
  })
})

test('a reserve shows what it held, what moved and what is committed', async () => {
  const { rows } = await json(report('reserves', 'l'))
  expect(rows).toEqual([
    {
      reserve: 'pressures',
      name: 'Pressures',
      purpose: 'Pressures in social services',
      opening: '500000.00',
      restated: '0.00',
      additions: '0.00',
      released: '0.00',
      repurposed: '0.00',
      drawdowns: '-75000.00',
      transfers: '0.00',
      closing: '425000.00',
      pending: '25000.00',
      available: '400000.00',
      authorisedNotUsed: expect.any(String),
      reviewBy: '2024-03-31',
    },
  ])
})

test('known-at is a position or an instant, and means the same', async () => {
  const byPosition = await json(report('virements', 'l', '--known-at', '4'))
  expect(byPosition.rows).toMatchObject([{ reference: 'V1', state: 'proposed' }])
  const instant = byPosition.knownAt.recordedAt
  const byInstant = await json(report('virements', 'l', '--known-at', instant))
  expect(byInstant).toEqual(byPosition)
  const before = await json(report('virements', 'l', '--known-at', '2000-01-01T00:00:00Z'))
  expect([before.knownAt, before.rows]).toEqual([{ position: -1, recordedAt: null }, []])
  const later = await json(report('virements', 'l', '--known-at', '2199-01-01T00:00:00Z'))
  expect(later).toEqual(await json(report('virements', 'l')))
})

test('as-of goes by the dates from which facts are effective', async () => {
  const { rows, asOf } = await json(report('virements', 'l', '--as-of', '2023-09-25'))
  expect(asOf).toBe('2023-09-25')
  expect(rows[0]).toMatchObject({ state: 'approved', postedOn: null })
})

test.each([
  ['directorate', ['directorate']],
  ['service', ['directorate', 'service']],
  ['cost-centre', ['directorate', 'service', 'costCentre']],
])('--by %s opens the budget that far', async (level, names) => {
  const { rows, totals } = await json(report('budget-monitoring', 'l', '--by', level))
  expect(Object.keys(rows[0]).slice(0, names.length + 1)).toEqual([...names, 'originalBudget'])
  expect(totals.revisedBudget).toBe('14075000.00')
})

test('--unit thousands gives whole thousands, each rounded, and notes what does not add up', async () => {
  const { unit, rows, totals } = await json(report('budget-monitoring', 'l', '--unit', 'thousands'))
  expect([unit, totals.revisedBudget]).toEqual(['thousands', '14075'])
  expect(rows.map(({ revisedBudget }: { revisedBudget: string }) => revisedBudget)).toEqual([
    '3000',
    '2020',
    '9055',
  ])
  const text = JSON.stringify((await json(report('virements', 'l', '--unit', 'thousands'))).rows)
  expect(text).toContain('"amount":"-20"')
})

test('CSV has every column of the rows, with CRLF', async () => {
  const { out, code } = await coflyfr(report('reserves', 'l', '--format', 'csv'))
  expect(code).toBe(0)
  const [header, row, end] = out.split('\r\n')
  expect(header).toBe(['reserve', 'name', 'purpose', ...reserveFigures, 'reviewBy'].join(','))
  expect(row).toMatch(/^pressures,Pressures,Pressures in social services,500000\.00,0\.00,/)
  expect(end).toBe('')
})

test('the table for people groups digits, and Welsh has Welsh labels', async () => {
  const english = await coflyfr(report('reserves', 'l'))
  expect(english.out).toMatch(
    /^Earmarked reserves\nAs at: all effective dates · As known at position 11 /,
  )
  expect(english.out).toContain('425,000.00')
  const welsh = await coflyfr(report('reserves', 'l', '--lang', 'cy', '--unit', 'thousands'))
  expect(welsh.out).toMatch(/^Cronfeydd wedi’u clustnodi\n.*Uned: miloedd o bunnoedd/)
  expect(`${english.out}${welsh.out}`).not.toContain('\u001b')
})

test('--out writes the same to a file, and nothing to standard output', async () => {
  const { out } = await coflyfr(report('reserves', 'l', '--format', 'csv'))
  const ran = await coflyfr(report('reserves', 'l', '--format', 'csv', '--out', 'reserves.csv'))
  expect(ran).toEqual({ code: 0, out: '', err: '' })
  expect(read('reserves.csv')).toBe(out)
})

test.each([
  ['nowhere/file', 'there is no such file or folder'],
  ['.', 'it is a folder'],
])('--out %s cannot be written, and says why', async (file, problem) => {
  const ran = await coflyfr(report('reserves', 'l', '--out', file))
  expect(ran).toEqual({
    code: 2,
    out: '',
    err: `coflyfr: --out: cannot write "${file}": ${problem}\n`,
  })
})

test.each([
  [
    ['Reserves', 'l'],
    'No report is named "Reserves" (did you mean "reserves"?); the reports are budget-monitoring, ',
  ],
  [['l', 'reserves'], 'No report is named "l"; the reports are '],
  [
    ['reserves', 'l', '--as-of', '2023-13-01'],
    '--as-of: expected a date such as 2023-11-15, found "2023-13-01"',
  ],
  [
    ['reserves', 'l', '--known-at', '2023-11-15'],
    '--known-at: expected a position such as 120 or an instant',
  ],
  [['reserves', 'l', '--known-at', '-1'], '--known-at: expected a position'],
  [
    ['reserves', 'l', '--known-at', '12'],
    'Cannot read as known at position 12: the ledger ends at position 11',
  ],
  [
    ['budget-monitoring', 'l', '--year', '2023'],
    '--year: expected a financial year such as 2023-24, found "2023"',
  ],
  [
    ['budget-monitoring', 'l', '--year', '2030-31'],
    '--year: the ledger holds no 2030-31, expected one of 2023-24',
  ],
  [
    ['savings', 'l', '--known-at', '1', '--year', '2023-24'],
    '--year: at the point in time asked about the ledger held no year yet, found 2023-24\n',
  ],
  [
    ['budget-monitoring', 'l', '--period', 'P14'],
    '--period: expected a period from P01 (April) to P12 (March), or P13, found "P14"',
  ],
  [
    ['budget-monitoring', 'l', '--red', '-1'],
    '--red: expected a percentage such as 2 or 2.5, from 0 up, found "-1"',
  ],
  [
    ['budget-monitoring', 'l', '--amber', '6'],
    '--amber: expected a percentage up to that of --red, found 6 above 5',
  ],
  [
    ['reserves', 'l', '--adequacy', '4'],
    '--adequacy: expected --general-reserve ID with it, found none',
  ],
  [
    ['reserves', 'l', '--general-reserve', 'r'],
    '--general-reserve: expected --adequacy PERCENT with it, found none',
  ],
  [
    ['reserves', 'l', '--format', 'xml'],
    '--format: expected one of table, json, csv, xlsx, ods, html, found "xml"',
  ],
])('report %j is a slip of the caller', async (args, message) => {
  const ran = await coflyfr(report(...args))
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`coflyfr: ${message}`)
})

const ofYears = [
  ...['budget-monitoring', 'cover', 'bridge', 'outturn'],
  ...['virements', 'commitments', 'savings', 'trial-balance'],
]

test.each(ofYears)('%s refuses a year that the ledger does not hold', async (name) => {
  const slip = '--year: the ledger holds no 2030-31, expected one of 2023-24'
  const ran = await coflyfr(report(name, 'l', '--year', '2030-31'))
  expect(ran).toEqual({ code: 2, out: '', err: `coflyfr: ${slip}\n` })
  const ends = ['--from', '3', '--to', 'head', '--year', '2030-31']
  const compared = await coflyfr(['diff', name, 'l', ...ends])
  expect(compared).toEqual({ code: 2, out: '', err: `coflyfr: ${slip}\n` })
})

test.each(ofYears)('%s can be made for a year that only has a budget', async (name) => {
  const { record, json: answer } = await toldLedger()
  const next = { ...budget.data, financialYear: '2024-25' }
  await record([{ ...budget, commandId: 'next', effectiveOn: '2024-03-01', data: next }])
  expect((await answer(report(name, 'l', '--year', '2024-25'))).parameters.year).toBe('2024-25')
})

test.each(['reserves', 'decisions', 'plan'])(
  '%s counts by days, and answers for any year',
  async (name) => {
    expect((await json(report(name, 'l', '--year', '2030-31'))).parameters.year).toBe('2030-31')
  },
)

test('with several years the year must be given', async () => {
  const { coflyfr: run, record, json: answer } = await toldLedger()
  const next = { ...budget.data, financialYear: '2024-25' }
  await record([{ ...budget, commandId: 'next', effectiveOn: '2024-03-01', data: next }])
  const ran = await run(report('budget-monitoring', 'l'))
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toBe(
    'coflyfr: --year: the ledger holds several years, expected one of 2023-24, 2024-25\n',
  )
  const { parameters, totals } = await answer(report('budget-monitoring', 'l', '--year', '2024-25'))
  expect([parameters.year, totals.revisedBudget]).toEqual(['2024-25', '14000000.00'])
})
