import { type Period, plainDate } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import {
  defaultReconciliationRules,
  type OpenLines,
  type ReconciliationLine,
  type ReconciliationRules,
} from '@coflyfr/reports'
import fc from 'fast-check'

/** A line without its id. */
type Content = Omit<ReconciliationLine, 'id'>

/** Few values in each field, so that lines meet, and every kind of near miss is drawn. */
const content: fc.Arbitrary<Content> = fc.record({
  reference: fc.constantFrom('T1/1', 'T1/2', 'T2/1', 'T2/2', 'T3', 'J/1/1'),
  costCentre: fc.constantFrom('A', 'B'),
  subjective: fc.constantFrom('x', 'y'),
  amount: fc.constantFrom(0n, 100n, 123n, 132n, 200n, 300n, -100n, 1_230n).map(pence),
  postedOn: fc.constantFrom('2022-08-01', '2022-08-05', '2022-08-06', '2022-08-31').map(plainDate),
  period: fc.constantFrom<Period[]>('P05', 'P06'),
  description: fc.constantFrom(null, 'S1'),
})

/** A line and the parts into which it is split on the other side. */
const split: fc.Arbitrary<{ readonly whole: Content; readonly parts: readonly Content[] }> = fc
  .record({ whole: content, cut: fc.constantFrom(1n, 40n, 60n), isOff: fc.boolean() })
  .map(({ whole, cut, isOff }) => ({
    whole,
    parts: [
      { ...whole, amount: pence(cut) },
      {
        ...whole,
        amount: pence(whole.amount - cut + (isOff ? 1n : 0n)),
        reference: `${whole.reference.slice(0, 2)}/9`,
      },
    ],
  }))

const numbered = (side: string, lines: readonly Content[]): readonly ReconciliationLine[] =>
  lines.map((line, index) => ({ ...line, id: `${side}${index}` }))

/** Two lists that share lines, differ in others, and split a few. */
export const lists: fc.Arbitrary<OpenLines> = fc
  .record({
    shared: fc.array(content, { maxLength: 8 }),
    /** Indexes of shared lines that one side has once more. */
    twins: fc.array(fc.nat(7), { maxLength: 2 }),
    ledger: fc.array(content, { maxLength: 5 }),
    extract: fc.array(content, { maxLength: 5 }),
    splits: fc.array(split, { maxLength: 2 }),
    sums: fc.array(split, { maxLength: 2 }),
  })
  .map(({ shared, twins, ledger, extract, splits, sums }) => ({
    ledger: numbered('l', [
      ...shared,
      ...ledger,
      ...twins.flatMap((index) => shared[index] ?? []),
      ...splits.map(({ whole }) => whole),
      ...sums.flatMap(({ parts }) => parts),
    ]),
    extract: numbered('e', [
      ...shared,
      ...extract,
      ...splits.flatMap(({ parts }) => parts),
      ...sums.map(({ whole }) => whole),
    ]),
  }))

const loose: ReconciliationRules = {
  name: 'loose',
  rules: [
    { name: 'amount near in time', shape: '1-1', on: ['costCentre'], days: 4, period: 'any' },
    { name: 'sum under a head', shape: 'n-1', on: ['costCentre'], days: 30, period: 'any' },
    {
      name: 'parts by number',
      shape: '1-n',
      on: ['reference'],
      days: 2,
      period: 'same',
      referenceAfter: '/',
    },
  ],
}

const bare: ReconciliationRules = {
  name: 'bare',
  rules: [{ name: 'amount', shape: '1-1', on: [], days: 366, period: 'any' }],
}

/** The default rules, rules that match across periods, and one that compares only amounts. */
export const ruleSets: fc.Arbitrary<ReconciliationRules> = fc.constantFrom(
  defaultReconciliationRules,
  loose,
  bare,
)

/** The whole year, or one of the two periods that lines are drawn in. */
export const scopes: fc.Arbitrary<Period | null> = fc.constantFrom(null, 'P05', 'P06')

/** The same lines in another order. */
export const shuffled = ({ ledger, extract }: OpenLines): fc.Arbitrary<OpenLines> =>
  fc.record({
    ledger: fc.shuffledSubarray([...ledger], { minLength: ledger.length }),
    extract: fc.shuffledSubarray([...extract], { minLength: extract.length }),
  })
