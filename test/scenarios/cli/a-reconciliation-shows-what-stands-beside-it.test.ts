import { beforeAll, expect, test } from 'vitest'
import { type Answer, commandLine } from '../../support/command-line.ts'

const cli = commandLine()

const officer = { id: 'u-9', role: 'finance-officer' }
const year = { financialYear: '2022-23' }

const line = (
  command: string,
  commandId: string,
  effectiveOn: string,
  data: object,
  actor = officer,
) => JSON.stringify({ command, commandId, actor, effectiveOn, data: { ...year, ...data } })

const posting = (reference: string, amount: string, postedOn: string, costCentre = 'CSC') => ({
  costCentre,
  subjective: 'fees',
  amount,
  postedOn,
  reference,
})

const actuals = (commandId: string, source: string, postings: readonly object[]) =>
  line('ImportActuals', commandId, '2022-06-30', { source, batch: commandId, postings })

const lines = [
  line(
    'ApproveBudget',
    'budget',
    '2022-04-01',
    {
      decision: 'Council, 1 March 2022',
      lines: [{ directorate: 'CSC', subjective: 'fees', kind: 'expenditure', amount: '9000.00' }],
    },
    { id: 'u-1', role: 'council' },
  ),
  actuals('april', 'gl', [posting('A1', '100.00', '2022-04-10')]),
  line('RaiseCommitment', 'order', '2022-04-02', {
    service: 'CSC',
    reference: 'PO1',
    costCentre: 'CSC',
    subjective: 'fees',
    amount: '500.00',
  }),
  line('InvoiceCommitment', 'invoice', '2022-04-15', {
    service: 'CSC',
    reference: 'PO1',
    invoice: 'I1',
    amount: '200.00',
  }),
  line('InvoiceCommitment', 'paid', '2022-04-16', {
    service: 'CSC',
    reference: 'PO1',
    invoice: 'I2',
    amount: '100.00',
    paidBy: { source: 'gl', reference: 'A1' },
  }),
  line('ClosePeriod', 'close', '2022-05-05', { period: 'P01' }),
  actuals('late', 'gl', [posting('A2', '40.00', '2022-04-20')]),
  actuals('may', 'gl', [
    posting('M1', '70.00', '2022-05-10'),
    posting('M2', '5.00', '2022-05-11', 'Suspense account'),
  ]),
  actuals('other', 'payroll', [posting('W1', '900.00', '2022-04-28')]),
]

const map = {
  kind: 'actuals',
  ...year,
  source: 'gl',
  columns: {
    costCentre: 'CC',
    subjective: 'Account',
    reference: 'Reference',
    postedOn: 'Posted',
    amount: 'Amount',
  },
  where: [{ column: 'Account', notEquals: 'schools' }],
}

const extract = `CC,Account,Reference,Posted,Amount
CSC,fees,A1,2022-04-10,100.00
CSC,fees,A2,2022-04-20,40.00
CSC,schools,A3,2022-04-21,7.00
CSC,fees,M1,2022-05-10,70.00
Suspense account,fees,M2,2022-05-11,5.00
`

const reconciled = async (...more: readonly string[]): Promise<Answer> =>
  cli.json(['reconcile', 'l', 'extract.csv', '--map', 'map.json', '--year', '2022-23', ...more])

beforeAll(async () => {
  cli.write('map.json', JSON.stringify(map))
  cli.write('extract.csv', extract)
  await cli.coflyfr(['init', 'l', '--origin', 'council.example/ledger'])
  const { code, out } = await cli.coflyfr(['record', 'l'], { stdin: lines.join('\n') })
  expect([code, out.split('\n').filter((text) => text.includes('refused'))]).toEqual([0, []])
})

test('a late item belongs to the period it concerns, as in the general ledger', async () => {
  const { rows, notes } = await reconciled('--period', 'P01')
  expect(rows[0]).toMatchObject({
    ledger: '140.00',
    extract: '140.00',
    breaks: [],
    lateItems: { lines: 1, amount: '40.00' },
  })
  expect(notes.join('\n')).toMatch(/after the close.*: 1 line, £40\.00/)
})

test('what reports count as actual from other sources is shown beside it', async () => {
  const { rows } = await reconciled('--period', 'P01')
  expect(rows[0].otherActuals).toEqual({
    invoices: { lines: 1, amount: '200.00' },
    otherSources: { lines: 1, amount: '900.00' },
  })
})

test('nothing of the extract is left out in silence', async () => {
  const { rows, notes } = await reconciled('--period', 'P01')
  expect(rows[0].leftOut).toEqual({
    otherPeriods: { lines: 2, amount: '75.00' },
    later: { lines: 0, amount: '0.00' },
    filtered: { lines: 1, amount: '7.00' },
    rejected: 0,
  })
  expect(notes.filter((note: string) => note.includes('£7.00'))).toHaveLength(1)
})

test('as of a day, neither side counts what comes after', async () => {
  const { rows } = await reconciled('--as-of', '2022-04-30')
  expect(rows[0]).toMatchObject({ ledger: '100.00', extract: '140.00', difference: '-40.00' })
  expect(rows[0].breaks).toMatchObject([{ kind: 'missing-in-ledger', difference: '-40.00' }])
  expect(rows[0].leftOut.later).toEqual({ lines: 2, amount: '75.00' })
})

test('suspense is shown on both sides, and the whole year needs no period', async () => {
  const { rows, parameters } = await reconciled()
  expect(parameters).toMatchObject({ period: null, asAt: '2023-03-31' })
  const held = { lines: 1, amount: '5.00' }
  expect(rows[0]).toMatchObject({ difference: '0.00', suspense: { ledger: held, extract: held } })
})

test('a source that the ledger does not know is reported', async () => {
  cli.write('other.json', JSON.stringify({ ...map, source: 'sap' }))
  const { notes } = await cli.json([
    'reconcile',
    'l',
    'extract.csv',
    '--map',
    'other.json',
    '--year',
    '2022-23',
  ])
  expect(notes[0]).toBe('The ledger holds no postings of the source sap; it holds gl, payroll')
})
