import { readFileSync } from 'node:fs'
import { canonicalJson, sha256Hex } from '@coflyfr/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, commandLine } from '../../support/command-line.ts'

const cli = commandLine()

const header = 'Cost centre,Account,Reference,Posted,Period,Amount\n'

const rows = [
  'CSC,fees,1001/1,2022-08-02,202205,500.00',
  'CSC,fees,1002/1,2022-08-03,202205,812.40',
  'CSC,fees,1003/1,2022-08-04,202205,1300.00',
  'CSC,agency,1004/1,2022-08-05,202205,640.95',
  'CSC,agency,1005/1,2022-08-08,202205,-75.00',
] as const

const map = {
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'gl',
  columns: {
    costCentre: 'Cost centre',
    subjective: 'Account',
    reference: 'Reference',
    postedOn: 'Posted',
    period: { column: 'Period', format: 'yyyypp' },
    amount: 'Amount',
  },
}

/** The extract with each row replaced by what `change` makes of it: no row, one or several. */
const extract = (change: (row: string, number: number) => readonly string[]): string =>
  header + rows.flatMap((row, index) => change(row, index + 1)).join('\n')

const same = (row: string): readonly string[] => [row]

const asked = (file: string, ...more: readonly string[]): readonly string[] => [
  ...['reconcile', 'l', file, '--map', 'map.json', '--year', '2022-23', '--period', 'P05'],
  ...more,
]

const reconciled = async (text: string, ...more: readonly string[]): Promise<Answer> => {
  cli.write('extract.csv', text)
  const { code, out } = await cli.coflyfr(asked('extract.csv', '--format', 'json', ...more))
  return { code, ...JSON.parse(out).rows[0] }
}

beforeAll(async () => {
  cli.write('map.json', JSON.stringify(map))
  cli.write('gl.csv', extract(same))
  expect((await cli.coflyfr(['init', 'l', '--origin', 'council.example/ledger'])).code).toBe(0)
  const imported = await cli.coflyfr(['import', 'actuals', 'l', 'gl.csv', '--map', 'map.json'])
  expect(imported.code).toBe(0)
})

test('a ledger agrees with the extract that it was imported from', async () => {
  const { code, difference, matched, breaks, ledger } = await reconciled(extract(same))
  expect([code, ledger, difference, matched, breaks]).toEqual([0, '3178.35', '0.00', 5, []])
})

describe('each planted difference is one break with its reason', () => {
  test.each<{
    readonly name: string
    readonly change: (row: string, number: number) => readonly string[]
    readonly difference: string
    readonly found: object
    readonly sides: string
  }>([
    {
      name: 'missing in the extract',
      change: (row, number) => (number === 2 ? [] : [row]),
      difference: '812.40',
      found: { kind: 'missing-in-extract', failedRule: { field: 'reference' } },
      sides: 'ledger',
    },
    {
      name: 'missing in the ledger',
      change: (row, number) => (number === 5 ? [row, row.replace('1005/1', '9999/1')] : [row]),
      difference: '75.00',
      found: {
        kind: 'missing-in-ledger',
        nearest: { side: 'ledger', reference: '1005/1', matched: true },
        distance: { amount: '0.00', days: 0 },
      },
      sides: 'extract',
    },
    {
      name: 'doubled in the extract',
      change: (row, number) => (number === 3 ? [row, row] : [row]),
      difference: '-1300.00',
      found: { kind: 'doubled-in-extract', failedRule: { rule: 'same line', field: 'count' } },
      sides: 'extract',
    },
    {
      name: 'digits transposed',
      change: (row) => [row.replace('640.95', '460.95')],
      difference: '180.00',
      found: {
        kind: 'amount-differs',
        cause: 'transposed-digits',
        nearest: { amount: '460.95' },
        failedRule: { rule: 'same line', field: 'amount', fields: ['amount'] },
        distance: { amount: '180.00', days: 0 },
      },
      sides: 'ledger extract',
    },
    {
      name: 'in the wrong period',
      change: (row, number) => [number === 1 ? row.replace('202205', '202206') : row],
      difference: '500.00',
      found: {
        kind: 'wrong-period',
        failedRule: { field: 'period' },
        distance: { amount: '0.00' },
      },
      sides: 'ledger extract',
    },
    {
      name: 'on the wrong head',
      change: (row, number) => [number === 4 ? row.replace('agency', 'fees') : row],
      difference: '0.00',
      found: { kind: 'wrong-head', failedRule: { field: 'subjective' } },
      sides: 'ledger extract',
    },
    {
      name: 'split into parts that fall short',
      change: (row, number) =>
        number === 3
          ? [
              row.replace('1300.00', '900.00'),
              row.replace('1003/1,', '1003/2,').replace('1300.00', '399.00'),
            ]
          : [row],
      difference: '1.00',
      found: {
        kind: 'split-unbalanced',
        failedRule: { rule: 'split under one transaction', field: 'amount' },
      },
      sides: 'ledger extract extract',
    },
  ])('$name', async ({ change, difference, found, sides }) => {
    const result = await reconciled(extract(change))
    expect(result.code).toBe(1)
    expect(result.breaks).toHaveLength(1)
    expect(result.breaks[0]).toMatchObject({ ...found, difference })
    expect(result.breaks[0].lines.map(({ side }: Answer) => side).join(' ')).toBe(sides)
    expect(result.difference).toBe(difference)
  })
})

test('a posting that the extract splits is matched, and shown with its parts', async () => {
  const { code, breaks, sums } = await reconciled(
    extract((row, number) =>
      number === 3
        ? [
            row.replace('1300.00', '900.00'),
            row.replace('1003/1,', '1003/2,').replace('1300.00', '400.00'),
          ]
        : [row],
    ),
  )
  expect([code, breaks]).toEqual([0, []])
  expect(sums).toMatchObject([
    {
      rule: 'split under one transaction',
      amount: '1300.00',
      lines: [{ amount: '1300.00' }, { amount: '900.00' }, { amount: '400.00' }],
    },
  ])
})

test('the result does not depend on the order of the rows', async () => {
  const change = (row: string, number: number) =>
    number === 2 ? [] : number === 3 ? [row, row] : [row]
  const one = await reconciled(extract(change))
  const other = await reconciled(
    header + extract(change).slice(header.length).split('\n').reverse().join('\n'),
  )
  expect(other.signOff.resultHash).toBe(one.signOff.resultHash)
  expect(other.signOff.extractHash).not.toBe(one.signOff.extractHash)
})

/** The part of a value that is signed, as docs/reference/reconciliation.md defines it. */
const signedPart = (value: Answer): Answer => {
  if (Array.isArray(value)) return value.map(signedPart)
  if (typeof value !== 'object' || value === null) return value
  const { id: _id, reason: _reason, ...rest } = value
  return Object.fromEntries(Object.entries(rest).map(([field, part]) => [field, signedPart(part)]))
}

test('the signed hash can be computed again from the document', async () => {
  cli.write(
    'extract.csv',
    extract((row, number) => (number === 2 ? [] : number === 3 ? [row, row] : [row])),
  )
  const {
    rows: [row],
    parameters,
  } = await cli.json(asked('extract.csv'))
  const { breaks, sums, unmatched: _, rejected: _rejected, signOff, ...figures } = row
  const { year, period, source, asAt } = parameters
  const lines = [{ year, period, source, asAt, ...figures }, ...breaks, ...sums]
  const text = lines.map((line) => `${canonicalJson(signedPart(line))}\n`).join('')
  expect(signOff.resultHash).toBe(sha256Hex(text))
})

test('what is unmatched is listed both ways and by age', async () => {
  const { unmatched, aged, difference } = await reconciled(
    extract((row, number) => (number === 2 ? [] : number === 3 ? [row, row] : [row])),
    ...['--as-of', '2022-10-03'],
  )
  expect(unmatched.ledger).toMatchObject([{ reference: '1002/1', days: 61, band: '61-90' }])
  expect(unmatched.extract).toMatchObject([{ reference: '1003/1', days: 60, band: '31-60' }])
  expect(aged).toContainEqual({ side: 'ledger', band: '61-90', lines: 1, amount: '812.40' })
  expect(difference).toBe('-487.60')
})

test('a row that cannot be read is reported and does not count as agreement', async () => {
  const { code, rejected, breaks } = await reconciled(
    `${extract(same)}\nCSC,fees,1006/1,soon,,1.00`,
  )
  expect(code).toBe(1)
  expect(breaks).toEqual([])
  expect(rejected).toMatchObject([{ line: 7, column: 'Posted', value: 'soon' }])
})

test('two people sign, and the reconciliation shows who', async () => {
  cli.write('extract.csv', extract(same))
  const prepared = await cli.coflyfr(asked('extract.csv', '--prepare', 'u-12'))
  expect(prepared.code).toBe(0)
  expect(prepared.out).toContain('Prepared: u-12 (finance-officer)')
  expect(prepared.out).toContain('Reviewed: not yet')

  const bySame = await cli.coflyfr(asked('extract.csv', '--review', 'u-12'))
  expect([bySame.code, bySame.err.includes('SamePersonTwice')]).toEqual([1, true])

  const reviewed = await cli.coflyfr(asked('extract.csv', '--review', 'u-31'))
  expect(reviewed.code).toBe(0)
  expect(reviewed.out).toContain('Reviewed: u-31 (finance-officer)')

  const { signOff } = await reconciled(extract(same))
  expect(signOff).toMatchObject({ prepared: { by: 'u-12' }, reviewed: { by: 'u-31' } })
  const changed = await reconciled(extract((row, number) => (number === 1 ? [] : [row])))
  expect(changed.signOff).toMatchObject({ prepared: null, otherPrepared: signOff.resultHash })
})

test('the same breaks come as CSV and as a spreadsheet', async () => {
  cli.write(
    'extract.csv',
    extract((row, number) => (number === 2 ? [] : [row])),
  )
  const { out } = await cli.coflyfr(asked('extract.csv', '--format', 'csv'))
  const [fields, line, end] = out.split('\r\n')
  expect(fields).toMatch(/^break,kind,side,id,reference,/)
  expect(line).toMatch(/^1,missing-in-extract,ledger,.*,1002\/1,CSC,fees,812\.40,2022-08-03,P05,/)
  expect(end).toBe('')
  expect(
    (await cli.coflyfr(asked('extract.csv', '--format', 'xlsx', '--out', 'r.xlsx'))).code,
  ).toBe(1)
  expect(cli.read('r.xlsx').slice(0, 2)).toBe('PK')
})

test.each([
  [['--year', '2021-22'], /--year: expected 2022-23/],
  [['--period', 'P14'], /--period: expected a period/],
  [['--rules', 'rules.json'], /rules\.json: rules\[0\]\.shape: expected one of "1-1"/],
  [['--as-of', 'today'], /--as-of: expected a date/],
  [['--prepare', 'u-1', '--role', 'nobody'], /--role: expected one of/],
])('%j is malformed', async (flags, message) => {
  const rule = { name: 'a', shape: '2-2', on: ['reference'], days: 0, period: 'same' }
  cli.write('rules.json', JSON.stringify({ name: 'ours', rules: [rule] }))
  const given = new Map([['--year', '2022-23']])
  for (let index = 0; index < flags.length; index += 2)
    given.set(flags[index] ?? '', flags[index + 1] ?? '')
  if (flags[0] === '--prepare') given.set('--period', 'P05')
  const { code, out, err } = await cli.coflyfr([
    ...['reconcile', 'l', 'gl.csv', '--map', 'map.json'],
    ...[...given].flat(),
  ])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
})

test.each(['extract.csv', 'map.json', 'l'])('a result is never written over %s', async (name) => {
  cli.write('extract.csv', extract(same))
  const before = readFileSync(cli.path(name))
  const ran = await cli.coflyfr(asked('extract.csv', '--prepare', 'u-1', '--out', name))
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain(`--out: cannot write "${name}": `)
  expect(readFileSync(cli.path(name)).equals(before)).toBe(true)
})

test('an unusable extract is named as it was typed', async () => {
  const { code, err } = await cli.coflyfr(asked('none.csv'))
  expect([code, err]).toEqual([2, 'coflyfr: Cannot read "none.csv": there is no such file\n'])
})
