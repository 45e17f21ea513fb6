import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'

const financialYear = '2023-24'

const estimate = (
  legs: readonly ReturnType<typeof leg>[],
  { actor = 'clerk council', on = '2023-11-15', reference = 'SE1' } = {},
): Line => ({
  command: 'ApproveSupplementaryEstimate',
  actor,
  on,
  data: {
    financialYear,
    reference,
    source: 'Council Fund',
    reason: 'Pay award above the estimate',
    legs,
    decision: 'Council 15 November 2023',
  },
})

const more = estimate([leg('Social/Children/Placements', '400000.00')])

const withBudget = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  return ledger
}

test('money that Council adds can be moved to another head', async () => {
  const { told } = await withBudget()
  const virement: Line = {
    command: 'ProposeVirement',
    actor: 'u-1 budget-holder',
    on: '2023-11-20',
    data: {
      reference: 'V1',
      financialYear,
      kind: 'one-off',
      reason: 'Placements',
      legs: [
        leg('Social/Children/Placements', '-9400000.00'),
        leg('Social/Children/Fostering', '9400000.00'),
      ],
    },
  }
  expect(await told(virement)).toBe('NotEnoughBudget')
  expect(await told(more)).toBe('committed')
  expect(await told(virement)).toBe('committed')
})

test('only Council adds, inside the year, and once under a reference', async () => {
  const { told } = await withBudget()
  const legs = [leg('Social/Children/Placements', '1.00')]
  expect(await told(estimate(legs, { actor: 'clerk cabinet' }))).toBe('RoleNotAllowed')
  expect(await told(estimate(legs, { actor: 'u-151 section-151-officer' }))).toBe('RoleNotAllowed')
  expect(await told(estimate(legs, { on: '2024-04-01' }))).toBe('DateOutsideYear')
  expect(await told(more)).toBe('committed')
  expect(await told(more)).toBe('ReferenceInUse')
})

test.each([
  ['no leg', [], 'TooFewLegs'],
  ['a leg of zero', [leg('Social/Children/Placements', '0.00')], 'ZeroLeg'],
  [
    'one head twice',
    [leg('Social/Children/Placements', '1.00'), leg('Social/Children/Placements', '2.00')],
    'DuplicateHead',
  ],
  [
    'legs that sum to nothing, which is a virement',
    [leg('Corporate/Contingency', '-1.00'), leg('Social/Children/Placements', '1.00')],
    'EstimateIsVirement',
  ],
  ['a head that the budget has not', [leg('Libraries', '1.00')], 'UnknownLine'],
  [
    'capital beside revenue',
    [leg('Highways/Works', '1.00'), leg('Social/Children/Placements', '1.00')],
    'CapitalMixesWithRevenue',
  ],
  [
    'a head that only a technical adjustment moves',
    [leg('Corporate/Recharges', '1.00')],
    'NotControllable',
  ],
  [
    'more taken than is there',
    [leg('Corporate/Contingency', '-3000000.01'), leg('Social/Children/Placements', '1.00')],
    'NotEnoughBudget',
  ],
])('an estimate has not %s', async (_, legs, tag) => {
  const { told } = await withBudget()
  expect(await told(estimate(legs))).toBe(tag)
})
