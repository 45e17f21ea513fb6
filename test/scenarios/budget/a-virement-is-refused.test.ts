import type { JsonValue } from '@coflyfr/core'
import { standardRules } from '@coflyfr/governance'
import { expect, test } from 'vitest'
import { budget2023, budgetLedger, leg } from '../../support/budget-ledger.ts'

const on = '2023-09-19'

const legs = [leg('Corporate/Contingency', '-10.00'), leg('Social/Adults/Care', '10.00')]

const propose = (change: { readonly [field: string]: JsonValue }, date = on) => ({
  command: 'ProposeVirement',
  actor: 'u-1 budget-holder',
  on: date,
  data: {
    reference: 'V1',
    financialYear: '2023-24',
    kind: 'one-off',
    reason: 'Agency',
    legs,
    ...change,
  },
})

const refusals: readonly (readonly [string, Parameters<typeof propose>, object])[] = [
  ['one leg', [{ legs: legs.slice(0, 1) }], { tag: 'TooFewLegs', count: 1 }],
  [
    'a leg of zero',
    [{ legs: [...legs, leg('Social/Children/Fostering', '0.00')] }],
    { tag: 'ZeroLeg', costCentre: 'Social/Children/Fostering' },
  ],
  [
    'one head twice',
    [{ legs: [...legs, leg('Social/Adults/Care', '5.00')] }],
    { tag: 'DuplicateHead', costCentre: 'Social/Adults/Care' },
  ],
  [
    'a penny over',
    [{ legs: [leg('Corporate/Contingency', '-9.99'), leg('Social/Adults/Care', '10.00')] }],
    { tag: 'LegsDoNotBalance', rule: 'R1', sum: '0.01' },
  ],
  [
    'an unknown cost centre',
    [{ legs: [leg('Corporate/Contingency', '-10.00'), leg('Nowhere', '10.00')] }],
    { tag: 'UnknownLine', costCentre: 'Nowhere', subjective: 'all', financialYear: '2023-24' },
  ],
  [
    'a head that is not controllable',
    [{ legs: [leg('Corporate/Recharges', '-10.00'), leg('Social/Adults/Care', '10.00')] }],
    { tag: 'NotControllable', rule: 'R3', costCentre: 'Corporate/Recharges' },
  ],
  [
    'more than the head has',
    [
      {
        legs: [
          leg('Social/Children/Fostering', '-2000000.01'),
          leg('Social/Adults/Care', '2000000.01'),
        ],
      },
    ],
    { tag: 'NotEnoughBudget', revisedBudget: '2000000.00', pendingOut: '0.00', short: '0.01' },
  ],
  ['a date before the year', [{}, '2023-03-31'], { tag: 'DateOutsideYear' }],
  ['a date after the year', [{}, '2024-04-01'], { tag: 'DateOutsideYear' }],
  [
    'a year without a budget',
    [{ financialYear: '2024-25' }, '2024-04-01'],
    { tag: 'NoBudgetForYear', financialYear: '2024-25' },
  ],
  [
    'a later year that is not later',
    [{ laterYears: [{ financialYear: '2023-24', legs }] }],
    { tag: 'LaterYearNotLater', laterYear: '2023-24' },
  ],
  [
    'a later year twice',
    [
      {
        laterYears: [
          { financialYear: '2024-25', legs },
          { financialYear: '2024-25', legs },
        ],
      },
    ],
    { tag: 'LaterYearNotLater', laterYear: '2024-25' },
  ],
  [
    'a later year that does not balance',
    [{ laterYears: [{ financialYear: '2024-25', legs: [legs[0] ?? null, leg('x', '1.00')] }] }],
    { tag: 'LegsDoNotBalance', financialYear: '2024-25', sum: '-9.00' },
  ],
]

test.each(refusals)('a proposal with %s', async (_, [change, date], refusal) => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  expect(await ledger.give(propose(change, date))).toMatchObject({ outcome: 'refused', refusal })
  expect(await ledger.events('budget-2023-24')).toHaveLength(1)
})

test('money that another proposal already takes cannot be taken twice', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const half = [
    leg('Social/Children/Fostering', '-1500000.00'),
    leg('Social/Adults/Care', '1500000.00'),
  ]
  expect(await ledger.told(propose({ legs: half }))).toBe('committed')
  expect(await ledger.give(propose({ reference: 'V2', legs: half }))).toMatchObject({
    refusal: { tag: 'NotEnoughBudget', pendingOut: '-1500000.00', short: '1000000.00' },
  })
  const amended = propose({ legs: half.map((one) => ({ ...one })) })
  expect(await ledger.told({ ...amended, command: 'AmendVirement' })).toBe('committed')
  expect(await ledger.told({ ...propose({ reference: 'V1' }) })).toBe('ReferenceInUse')
})

test('income and savings targets may fall further below zero, and a technical adjustment may take from any head', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const raised = [leg('Social/Children/Fees', '-700000.00'), leg('Social/Adults/Care', '700000.00')]
  expect(await ledger.told(propose({ legs: raised }))).toBe('committed')
  const target = [leg('Social/Children/Savings target', '-1.00'), leg('Social/Adults/Care', '1.00')]
  expect(await ledger.told(propose({ reference: 'V2', legs: target }))).toBe('committed')
  const recharge = [leg('Corporate/Recharges', '-1.00'), leg('Social/Adults/Care', '1.00')]
  expect(await ledger.told(propose({ reference: 'V3', kind: 'technical', legs: recharge }))).toBe(
    'committed',
  )
})

test('capital and revenue mix only where the rules have a row for it', async () => {
  const mixed = propose({
    legs: [leg('Highways/Works', '-10.00'), leg('Social/Adults/Care', '10.00')],
  })
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  expect(await ledger.told(mixed)).toBe('committed')
  const [proposed] = (await ledger.events()).filter(({ type }) => type === 'VirementProposed')
  expect(proposed?.data).toMatchObject({ route: { rule: 'between capital and revenue' } })
  const virements = standardRules.virements.filter((row) => row.mixesCapitalAndRevenue !== true)
  const strict = await budgetLedger({ rules: { ...standardRules, virements } })
  await strict.give(budget2023)
  expect(await strict.give(mixed)).toMatchObject({
    refusal: {
      tag: 'CapitalMixesWithRevenue',
      rule: 'R2',
      capital: { costCentre: 'Highways/Works' },
      revenue: { costCentre: 'Social/Adults/Care' },
    },
  })
})

test('a small first year does not lower the authority that a large later year needs', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const many = [leg('Corporate/Contingency', '-900000.00'), leg('Social/Adults/Care', '900000.00')]
  await ledger.give(propose({ laterYears: [{ financialYear: '2024-25', legs: many }] }))
  const [proposed] = (await ledger.events()).filter(({ type }) => type === 'VirementProposed')
  expect(proposed?.data).toMatchObject({ route: { rule: 'above £500,000' } })
})
