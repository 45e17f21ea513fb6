import { expect, test } from 'vitest'
import { budgetLedger } from '../../support/budget-ledger.ts'
import {
  bring,
  budget,
  closePeriods,
  end,
  financialYear,
  ledgerWith,
  line,
  posting,
  service,
} from './ending-a-year.ts'

test('the next year’s budget, once approved, must have the head, and have it as revenue', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  await ledger.give(budget('2024-25', '2024-03-01'))
  const to = (costCentre: string, subjective: string) =>
    end({ services: [{ service, to: { costCentre, subjective } }] })
  expect(await ledger.give(to('Placements', 'agency'))).toMatchObject({
    refusal: { tag: 'UnknownLine', financialYear: '2024-25' },
  })
  expect(await ledger.told(to('Contact centre', 'works'))).toBe('CapitalMixesWithRevenue')
})

test('a balance that waits is not forgotten: the next budget must have its head, as revenue', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  const to = (costCentre: string, subjective: string) =>
    end({ services: [{ service, to: { costCentre, subjective } }] })
  expect(await ledger.told(to('Contact centre', 'works'))).toBe('CapitalMixesWithRevenue')
  expect(await ledger.told(to('Respite', 'beds'))).toBe('committed')
  const next = budget('2024-25', '2024-06-12')
  expect(await ledger.give(next)).toMatchObject({
    refusal: {
      tag: 'BalanceWithoutHead',
      financialYear: '2024-25',
      costCentre: 'Respite',
      subjective: 'beds',
      amount: '500.00',
    },
  })
  const respite = (more: object) => budget('2024-25', '2024-06-12', [line('Respite', 'beds', more)])
  expect(await ledger.told(respite({ fund: 'capital' }))).toBe('BalanceWithoutHead')
  expect(await ledger.told(respite({}))).toBe('committed')
})

test('a balance that no process has carried over yet is not forgotten either', async () => {
  const ledger = await budgetLedger({ processes: [] })
  const spent = bring('agresso', posting('Placements', 'fees', '1500.00'))
  const respite = { services: [{ service, to: { costCentre: 'Respite', subjective: 'beds' } }] }
  for (const one of [budget(financialYear, '2023-03-01'), spent, ...closePeriods, end(respite)])
    expect(await ledger.told(one)).toBe('committed')
  expect(await ledger.told(budget('2024-25', '2024-06-12'))).toBe('BalanceWithoutHead')
})

test('a balance stays with its service: for another one it would be a virement', async () => {
  const books = { services: [{ service, to: { costCentre: 'Libraries', subjective: 'books' } }] }
  const before = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  expect(await before.give(end(books))).toMatchObject({
    refusal: { tag: 'HeadOfOtherService', service, budgetService: 'Libraries' },
  })
  const after = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  await after.give(budget('2024-25', '2024-03-01'))
  expect(await after.told(end(books))).toBe('HeadOfOtherService')
})

test('a service that ends leaves its balance to another', async () => {
  const ledger = await ledgerWith(bring('agresso', posting('Placements', 'fees', '1500.00')))
  await ledger.give({
    ...budget('2024-25', '2024-03-01'),
    data: {
      financialYear: '2024-25',
      decision: 'Council',
      lines: [line('Families', 'fees', { service: 'Families' })],
    } as never,
  })
  const families = { services: [{ service, to: { costCentre: 'Families', subjective: 'fees' } }] }
  expect(await ledger.told(end(families))).toBe('committed')
})
