import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readyLedger } from '../support/ready-ledger.ts'
import { csvLine, type Printed, type Row, wrongsOf } from './reconciliation/by-hand.ts'

const map = {
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'gl',
  columns: {
    costCentre: 'CC',
    subjective: 'A',
    reference: 'R',
    postedOn: 'D',
    period: { column: 'P', format: 'yyyypp' },
    amount: 'Amount',
  },
}

/** Few values in each field, so that rows meet, repeat and add up to each other. */
const row: fc.Arbitrary<Row> = fc.record({
  costCentre: fc.constantFrom('C1', 'C2'),
  subjective: fc.constantFrom('fees', 'agency'),
  reference: fc.constantFrom('T1/1', 'T1/2', 'T1/3', 'T2/1', 'T2/2', 'T3'),
  day: fc.constantFrom(1, 5, 8, 9, 30),
  period: fc.constantFrom('P05', 'P05', 'P06'),
  pence: fc.constantFrom(100, 200, 300, 123, 132, -100, 0),
})

/** The changes to a row on its way into the other file. */
const fates: readonly ((row: Row) => readonly Row[])[] = [
  (one) => [one],
  (one) => [one],
  (one) => [one],
  () => [],
  (one) => [one, one],
  (one) => [{ ...one, pence: one.pence === 123 ? 132 : one.pence + 9 }],
  (one) => [{ ...one, period: one.period === 'P05' ? 'P06' : 'P05' }],
  (one) => [{ ...one, day: Math.min(31, one.day + 6) }],
  (one) => [
    { ...one, pence: one.pence - 40 },
    { ...one, pence: 40 },
  ],
  (one) => [
    { ...one, pence: one.pence - 70, reference: one.reference.replace('/', '/9') },
    { ...one, pence: 70 },
  ],
]

/** Two files: most rows are in both, some are changed in one of them, some are in only one. */
const files = fc
  .record({
    rows: fc.array(fc.record({ row, fate: fc.nat(fates.length - 1), isToLedger: fc.boolean() }), {
      maxLength: 9,
    }),
    more: fc.array(row, { maxLength: 2 }),
  })
  .map(({ rows, more }) => {
    const sides: Record<'ledger' | 'extract', Row[]> = { ledger: [], extract: [...more] }
    for (const { row: one, fate, isToLedger } of rows) {
      const [plain, changed] = isToLedger
        ? [sides.extract, sides.ledger]
        : [sides.ledger, sides.extract]
      plain.push(one)
      changed.push(...(fates[fate]?.(one) ?? []))
    }
    return sides
  })
  .filter(({ ledger, extract }) => ledger.length > 0 && extract.length > 0)

const csvOf = (rows: readonly Row[]): string =>
  ['CC,A,R,D,P,Amount', ...rows.map(csvLine), ''].join('\n')

const reconciled = async (
  ledger: readonly Row[],
  extracts: readonly (readonly Row[])[],
): Promise<readonly (Printed & { readonly signOff: { readonly resultHash: string } })[]> => {
  const line = await readyLedger([])
  line.write('map.json', JSON.stringify(map))
  line.write('ledger.csv', csvOf(ledger))
  const imported = ['import', 'actuals', 'l', 'ledger.csv', '--map', 'map.json']
  expect((await line.coflyfr(imported)).code).toBe(0)
  const answers = []
  for (const extract of extracts) {
    line.write('extract.csv', csvOf(extract))
    const asked = ['reconcile', 'l', 'extract.csv', '--map', 'map.json', '--year', '2022-23']
    answers.push((await line.json(asked)).rows[0])
  }
  return answers
}

test('the printed result for two files is the one worked out by hand, in any order of the rows', () =>
  fc.assert(
    fc.asyncProperty(files, async ({ ledger, extract }) => {
      const [printed, turned] = await reconciled(ledger, [extract, extract.toReversed()])
      if (printed === undefined || turned === undefined) throw new Error('Nothing is printed')
      expect(wrongsOf({ ledger, extract }, printed)).toEqual([])
      expect(turned.signOff.resultHash).toBe(printed.signOff.resultHash)
    }),
    { numRuns: 40 },
  ))

const one: Row = {
  costCentre: 'C1',
  subjective: 'fees',
  reference: 'T1/1',
  day: 5,
  period: 'P05',
  pence: 300,
}

const wrong: Readonly<Record<string, (printed: Printed) => Printed>> = {
  'leaves a break out': (printed) => ({ ...printed, breaks: printed.breaks.slice(1) }),
  'tells a break twice': (printed) => ({
    ...printed,
    breaks: [...printed.breaks, ...printed.breaks.slice(0, 1)],
  }),
  'calls a lost line doubled': (printed) => ({
    ...printed,
    breaks: printed.breaks.map((found) => ({ ...found, kind: 'doubled-in-ledger' })),
  }),
  'counts one match more': (printed) => ({ ...printed, matched: printed.matched + 1 }),
  'has another difference': (printed) => ({ ...printed, difference: '0.01' }),
  'lets a sum go unmatched': ({ sums, breaks, matched, ...printed }) => ({
    ...printed,
    sums: [],
    matched: matched - sums.length,
    breaks: [
      ...breaks,
      ...sums.map(({ lines }) => ({ kind: 'split-unbalanced', difference: '0.00', lines })),
    ],
  }),
}

test.each(Object.entries(wrong))(
  'the check by hand catches a result that %s',
  async (_, change) => {
    const lost = { ...one, reference: 'T9/1' }
    const files = {
      ledger: [one, lost, { ...one, reference: 'T2/1' }],
      extract: [
        { ...one, pence: 100 },
        { ...one, pence: 200, reference: 'T1/2' },
        { ...one, reference: 'T2/1' },
      ],
    }
    const [printed] = await reconciled(files.ledger, [files.extract])
    if (printed === undefined) throw new Error('Nothing is printed')
    expect(wrongsOf(files, printed)).toEqual([])
    expect(wrongsOf(files, change(printed))).not.toEqual([])
  },
)
