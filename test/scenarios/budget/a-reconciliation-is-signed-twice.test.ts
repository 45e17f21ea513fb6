import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'

const key = { financialYear: '2023-24', period: 'P03', source: 'agresso', resultHash: 'r-1' }

const prepare = (data: object = {}, actor = 'u-9 finance-officer'): Line => ({
  command: 'PrepareReconciliation',
  actor,
  on: '2023-07-05',
  data: {
    ...key,
    extractHash: 'e-1',
    ledger: '4918879.60',
    extract: '4918879.70',
    difference: '-0.10',
    matched: 1150,
    breaks: 2,
    ...data,
  },
})

const review = (data: object = {}, more: Partial<Line> = {}): Line => ({
  command: 'ReviewReconciliation',
  actor: 'u-151 section-151-officer',
  on: '2023-07-06',
  data: { ...key, ...data },
  ...more,
})

const refusalOf = async (ledger: BudgetLedger, line: Line) => {
  const result = await ledger.give(line)
  return result.outcome === 'refused' ? result.refusal : result.outcome
}

test('the signed difference is ledger less extract, to the penny', async () => {
  const ledger = await budgetLedger()
  expect(await refusalOf(ledger, prepare({ difference: '0.10' }))).toEqual({
    tag: 'DifferenceDoesNotAgree',
    given: '0.10',
    expected: '-0.10',
  })
  expect(await ledger.told(prepare())).toBe('committed')
})

test('another person reviews what was prepared, once', async () => {
  const ledger = await budgetLedger()
  expect(await ledger.told(review())).toBe('NothingPrepared')
  await ledger.give(prepare())
  expect(await ledger.told(review({ source: 'sap' }))).toBe('NothingPrepared')
  // The same person in another role is the same person.
  expect(await refusalOf(ledger, review({}, { actor: 'u-9 section-151-officer' }))).toEqual({
    tag: 'SamePersonTwice',
    person: 'u-9',
    seats: ['preparer', 'reviewer'],
  })
  expect(await ledger.told(review({}, { on: '2023-07-04' }))).toBe('DatedBeforePreviousStep')
  expect(await ledger.told(review({}, { actor: 'u-7 budget-holder' }))).toBe('RoleNotAllowed')
  expect(await ledger.told(review())).toBe('committed')
  expect(await refusalOf(ledger, review({}, { actor: 'u-8 finance-officer' }))).toMatchObject({
    tag: 'AlreadyReviewed',
    by: 'u-151',
  })
})

test('preparing again replaces the earlier preparation, and its review', async () => {
  const ledger = await budgetLedger()
  await ledger.give(prepare())
  await ledger.give(review())
  expect(await ledger.told(prepare({ resultHash: 'r-2' }, 'u-151 section-151-officer'))).toBe(
    'committed',
  )
  const byOther = { actor: 'u-9 finance-officer' }
  expect(await refusalOf(ledger, review({}, byOther))).toEqual({
    tag: 'ContentHashDiffers',
    given: 'r-1',
    current: 'r-2',
  })
  expect(await ledger.told(review({ resultHash: 'r-2' }))).toBe('SamePersonTwice')
  expect(await ledger.told(review({ resultHash: 'r-2' }, byOther))).toBe('committed')
})

test('each period and each source is signed separately', async () => {
  const ledger = await budgetLedger()
  for (const data of [{}, { period: 'P04' }, { source: 'sap' }]) {
    expect(await ledger.told(prepare(data))).toBe('committed')
    expect(await ledger.told(review(data))).toBe('committed')
  }
})
