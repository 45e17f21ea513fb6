import { expect, test } from 'vitest'
import { type BudgetLedger, budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'
import { made } from '../reports/making.ts'

const of = { reference: 'V1', financialYear: '2023-24' }

/** Moves £5 in 2024-25 between two heads that are in the budget of 2023-24. */
const posted = async (ledger: BudgetLedger) => {
  const pair = (amount: string) => [
    leg('Social/Children/Placements', `-${amount}`),
    leg('Social/Children/Fostering', amount),
  ]
  const asked = await ledger.give({
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2023-06-01',
    data: {
      ...of,
      kind: 'permanent',
      reason: 'Fees',
      legs: pair('1.00'),
      laterYears: [{ financialYear: '2024-25', legs: pair('5.00') }],
    },
  })
  const contentHash = 'contentHash' in asked ? (asked.contentHash ?? '') : ''
  const step = { ...of, by: 'head-of-service', decision: 'HoS 1', contentHash }
  const approve = { command: 'ApproveVirement', actor: 'u-2 head-of-service', on: '2023-06-01' }
  await ledger.give({ ...approve, data: step })
  const post = { command: 'PostVirement', actor: 'u-9 finance-officer', on: '2023-06-01', data: of }
  expect(await ledger.told(post)).toBe('committed')
}

const approve2024 = (heads: readonly string[], includes: readonly string[] = []) => ({
  ...budget2023,
  on: '2024-02-28',
  data: {
    financialYear: '2024-25',
    decision: 'Council 2',
    lines: heads.map((directorate) => ({ directorate, kind: 'expenditure', amount: '100.00' })),
    includes,
  },
})

const notes = async ({ store }: BudgetLedger) =>
  (await made(store, 'virements', { year: '2024-25' as never })).notes

const both = ['Social/Children/Placements', 'Social/Children/Fostering']

test.each([
  ['every head is a line of it', both, [], 'is carried into 2024-25'],
  [
    'a head is no line of it',
    both.slice(0, 1),
    [],
    'is not received yet: the budget of 2024-25 has not taken it up',
  ],
  ['its base holds it already', both, ['V1'], 'is in the approved budget of 2024-25'],
])('%s, whether the budget or the posting comes first', async (_, heads, includes, said) => {
  for (const budgetFirst of [false, true]) {
    const ledger = await budgetLedger()
    await ledger.give(budget2023)
    if (budgetFirst) await ledger.give(approve2024(heads, includes))
    await posted(ledger)
    if (!budgetFirst) {
      expect(await notes(ledger)).toEqual(['V1 of 2023-24: £5.00 waits for the budget of 2024-25'])
      expect(await ledger.told(approve2024(heads, includes))).toBe('committed')
    }
    expect(await notes(ledger)).toEqual([`V1 of 2023-24: £5.00 ${said}`])
  }
})
