import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'

const care = { costCentre: 'Care', directorate: 'Social services', service: 'Adults' }

const staff = { subjective: '0012', kind: 'expenditure' }

const set = (data: object, actor = 'u-9 finance-officer'): Line => ({
  command: 'SetChartOfAccounts',
  actor,
  on: '2023-04-01',
  data: { reference: 'chart', costCentres: [], subjectives: [], ...data },
})

const refusalOf = async (ledger: BudgetLedger, line: Line) => {
  const result = await ledger.give(line)
  return result.outcome === 'refused' ? result.refusal : result.outcome
}

test('a chart names cost centres, subjectives or both, and can be set again', async () => {
  const ledger = await budgetLedger()
  expect(await ledger.told(set({}))).toBe('NothingMapped')
  expect(await ledger.told(set({ costCentres: [care], subjectives: [staff] }))).toBe('committed')
  const moved = { ...care, service: 'Children', name: 'Care at home' }
  expect(await ledger.told(set({ costCentres: [moved] }, 'u-151 section-151-officer'))).toBe(
    'committed',
  )
  expect((await ledger.events('chart')).map(({ data }) => data)).toEqual([
    {
      reference: 'chart',
      costCentres: [{ ...care, name: null }],
      subjectives: [{ ...staff, group: null, name: null }],
      reason: null,
    },
    { reference: 'chart', costCentres: [moved], subjectives: [], reason: null },
  ])
})

test('a code appears once in a command', async () => {
  const ledger = await budgetLedger()
  expect(await refusalOf(ledger, set({ costCentres: [care, { ...care }] }))).toEqual({
    tag: 'MappedTwice',
    list: 'costCentres',
    code: 'Care',
  })
  const income = { ...staff, kind: 'income' }
  expect(await refusalOf(ledger, set({ subjectives: [staff, income] }))).toEqual({
    tag: 'MappedTwice',
    list: 'subjectives',
    code: '0012',
  })
})

test('only finance sets it', async () => {
  const ledger = await budgetLedger()
  expect(await ledger.told(set({ costCentres: [care] }, 'u-1 budget-holder'))).toBe(
    'RoleNotAllowed',
  )
})
