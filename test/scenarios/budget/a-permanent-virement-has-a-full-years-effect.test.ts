import { financialYear as yearOf } from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
  leg,
} from '../../support/budget-ledger.ts'
import { made } from '../reports/making.ts'

const [placements, fostering] = ['Social/Children/Placements', 'Social/Children/Fostering']

const move = (amount: string) => [leg(placements, `-${amount}`), leg(fostering, amount)]

/** From October: half the year's effect in this year, the whole of it in the next two. */
const permanent = (laterYears: readonly object[], kind = 'permanent'): Line => ({
  command: 'ProposeVirement',
  actor: 'u-1 budget-holder',
  on: '2023-10-01',
  data: {
    reference: 'V1',
    financialYear: '2023-24',
    kind,
    reason: 'Foster carers in place of placements',
    legs: move('50000.00'),
    laterYears: laterYears.map((year) => ({ ...year })),
  },
})

const fullYear = (financialYear: string, amount = '100000.00') => ({
  financialYear,
  legs: move(amount),
})

const budgetOf = (financialYear: string, on: string, includes: readonly string[] = []): Line => ({
  ...budget2023,
  on,
  data: { ...(budget2023.data as object), financialYear, includes },
})

const posted = async (line: Line): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  const proposed = await ledger.give(line)
  const contentHash = 'contentHash' in proposed ? (proposed.contentHash ?? '') : ''
  const step = (command: string, by: string): Line => ({
    command,
    actor: `u-${by} ${by}`,
    on: '2023-10-02',
    data: { reference: 'V1', financialYear: '2023-24', by, decision: 'Note', contentHash },
  })
  expect(await ledger.told(step('AgreeVirement', 'corporate-director'))).toBe('committed')
  expect(await ledger.told(step('ApproveVirement', 'section-151-officer'))).toBe('committed')
  await ledger.give({
    command: 'PostVirement',
    actor: 'u-9 finance-officer',
    on: '2023-10-03',
    data: { reference: 'V1', financialYear: '2023-24' },
  })
  return ledger
}

/** What monitoring shows of Fostering: its virements, and what is revised by them. */
const shown = async ({ store }: BudgetLedger, financialYear: string) => {
  const year = yearOf(financialYear)
  const { rows } = await made(store, 'budget-monitoring', { year, by: 'cost-centre' })
  const row = rows.find(({ costCentre }) => costCentre === fostering)
  return [row?.['virements'], row?.['revisedBudget']]
}

test('the part of a year moves in its own, and the whole of it in each later base that it names', async () => {
  const ledger = await posted(permanent([fullYear('2024-25'), fullYear('2025-26')]))
  await ledger.give(budgetOf('2024-25', '2024-03-01'))
  await ledger.give(budgetOf('2025-26', '2025-03-01'))
  expect(await shown(ledger, '2023-24')).toEqual(['50000.00', '2050000.00'])
  expect(await shown(ledger, '2024-25')).toEqual(['100000.00', '2100000.00'])
  expect(await shown(ledger, '2025-26')).toEqual(['100000.00', '2100000.00'])
})

test('a base that holds it already is not moved again', async () => {
  const ledger = await posted(permanent([fullYear('2024-25')]))
  await ledger.give(budgetOf('2024-25', '2024-03-01', ['V1']))
  expect(await shown(ledger, '2024-25')).toEqual(['0.00', '2000000.00'])
})

test('without later years nothing is guessed of their base: Council puts it there', async () => {
  const ledger = await posted(permanent([]))
  await ledger.give(budgetOf('2024-25', '2024-03-01'))
  expect(await shown(ledger, '2024-25')).toEqual(['0.00', '2000000.00'])
})

test('the full year’s effect decides who approves, be the first year ever so small', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(permanent([fullYear('2024-25', '100000.01')]))
  const [proposed] = (await ledger.events()).filter(({ type }) => type === 'VirementProposed')
  expect(proposed?.data).toMatchObject({ route: { rule: 'any other to £500,000' } })
})
