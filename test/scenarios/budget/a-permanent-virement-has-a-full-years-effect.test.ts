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

/** From October: half of the full year's effect in this year, all of it in each of the next two. */
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

/** A technical adjustment goes its whole way. */
const moved = async (
  ledger: BudgetLedger,
  reference: string,
  financialYear: string,
  line: Line,
): Promise<void> => {
  const key = { reference, financialYear }
  const on = `${financialYear.slice(0, 4)}-10-03`
  const data = { ...(line.data as object), ...key }
  const proposed = await ledger.give({ ...line, on, data })
  const contentHash = 'contentHash' in proposed ? (proposed.contentHash ?? '') : ''
  const step = { by: 'section-151-officer', decision: 'Note', contentHash }
  await ledger.give({
    command: 'ApproveVirement',
    actor: 'u-2 section-151-officer',
    on,
    data: { ...key, ...step },
  })
  const posting = { command: 'PostVirement', actor: 'u-9 finance-officer', on, data: key }
  expect(await ledger.told(posting)).toBe('committed')
}

/** What monitoring shows for Fostering: its virements, and its revised budget. */
const shown = async ({ store }: BudgetLedger, financialYear: string) => {
  const year = yearOf(financialYear)
  const { rows } = await made(store, 'budget-monitoring', { year, by: 'cost-centre' })
  const row = rows.find(({ costCentre }) => costCentre === fostering)
  return [row?.['virements'], row?.['revisedBudget']]
}

test('part of the effect moves in the first year, and all of it in each later base that is named', async () => {
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

test('without later years nothing is assumed about their base: Council sets it', async () => {
  const ledger = await posted(permanent([]))
  await ledger.give(budgetOf('2024-25', '2024-03-01'))
  expect(await shown(ledger, '2024-25')).toEqual(['0.00', '2000000.00'])
})

test('a technical adjustment is one in the later year too, document by document', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await moved(ledger, 'T1', '2023-24', permanent([fullYear('2024-25')], 'technical'))
  await ledger.give(budgetOf('2024-25', '2024-03-01'))
  const year = yearOf('2024-25')
  const { rows } = await made(ledger.store, 'budget-monitoring', { year, by: 'cost-centre' })
  const row = rows.find(({ costCentre }) => costCentre === fostering)
  expect(row).toMatchObject({ virements: '0.00', technicalAdjustments: '100000.00' })
  const bridge = await made(ledger.store, 'bridge', { year, by: 'cost-centre' })
  const steps = bridge.rows.filter(({ costCentre }) => costCentre === fostering)
  expect(steps.map(({ step, reference }) => [step, reference])).toEqual([
    ['original budget', null],
    ['technical adjustment', 'T1 of 2023-24'],
    ['revised budget', null],
  ])
})

test('it moves nothing before its own day, however early the budget that takes it up is set', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await moved(ledger, 'T1', '2023-24', permanent([fullYear('2024-25')], 'technical'))
  await ledger.give(budgetOf('2024-25', '2023-09-01'))
  const carried = (await ledger.events()).filter(({ type }) => type === 'VirementCarried')
  expect(carried.map(({ effectiveOn }) => effectiveOn)).toEqual(['2023-10-03'])
})

test('two earlier years may reach a base with virements of one reference', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budgetOf('2022-23', '2022-03-01'))
  await ledger.give(budget2023)
  await moved(ledger, 'V1', '2022-23', permanent([fullYear('2024-25', '7.00')], 'technical'))
  await moved(ledger, 'V1', '2023-24', permanent([fullYear('2024-25', '20.00')], 'technical'))
  expect(ledger.processResults.every(({ outcome }) => outcome === 'committed')).toBe(true)
  await ledger.give(budgetOf('2024-25', '2024-03-01'))
  expect(await shown(ledger, '2024-25')).toEqual(['0.00', '2000027.00'])
})

test('the full year’s effect decides who approves, however small the first year is', async () => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  await ledger.give(permanent([fullYear('2024-25', '100000.01')]))
  const [proposed] = (await ledger.events()).filter(({ type }) => type === 'VirementProposed')
  expect(proposed?.data).toMatchObject({ route: { rule: 'any other to £500,000' } })
})
