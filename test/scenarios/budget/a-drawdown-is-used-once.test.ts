import { financialYear } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import {
  approveYear,
  corporate,
  drawFrom,
  headOf,
  spendYear,
  thousands,
} from '../../support/year-end.ts'
import { made } from '../reports/making.ts'

const year = { financialYear: '2019-20', firstDay: '2019-04-01', lastDay: '2020-03-31' }

const carry = (service: string, funding: readonly object[] = []): Line => ({
  command: 'CarryForward',
  actor: 'clerk cabinet',
  on: '2020-06-16',
  data: {
    financialYear: year.financialYear,
    reference: `Final accounts of ${service}`,
    actuals: ['ledger'],
    services: [{ service, to: headOf(service) }],
    decision: 'Cabinet 16 June 2020',
    cap: thousands(100),
    funding: funding.map((one) => ({ ...one })),
  },
})

const fromReserve = (amount: number) => ({
  kind: 'reserve',
  item: 'D-strategy',
  reserve: 'strategy',
  available: thousands(amount),
})

/** Children overspend by 150; the corporate head spends its own budget, and holds 100 of the strategy reserve. */
const overspent = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(approveYear(year, ['Children']))
  await drawFrom(ledger, year, 'strategy', thousands(100))
  for (const line of spendYear(year, { Children: 150, [corporate]: 0 }))
    expect(await ledger.told(line)).toBe('committed')
  return ledger
}

test('a drawdown that was carried forward as an underspend does not also meet an overspend', async () => {
  const ledger = await overspent()
  expect(await ledger.told(carry(corporate))).toBe('committed')
  const result = await ledger.give(carry('Children', [fromReserve(50)]))
  expect(result).toMatchObject({
    outcome: 'refused',
    refusal: {
      tag: 'ServiceCarriedForward',
      service: corporate,
      reference: `Final accounts of ${corporate}`,
    },
  })
})

/** What the report of the year shows for the corporate head, and its notes on it. */
const outturnOf = async ({ store }: BudgetLedger) => {
  const { rows, totals, notes } = await made(store, 'outturn', {
    year: financialYear(year.financialYear),
  })
  const row = rows.find(({ section, item }) => section === 'service' && item === corporate)
  const { revisedBudget, outturn, variance } = row ?? {}
  return {
    figures: [revisedBudget, outturn, variance],
    totals,
    notes: notes.filter((note) => note.startsWith(corporate)),
  }
}

test('the part of a drawdown that met an overspend is no longer budget of the service that held it', async () => {
  const ledger = await overspent()
  expect((await outturnOf(ledger)).figures).toEqual(['10100000.00', '10000000.00', '-100000.00'])
  expect(await ledger.told(carry('Children', [fromReserve(50)]))).toBe('committed')
  const noted = [
    `${corporate}: £50,000.00 of its budget was drawn by strategy D-strategy and used to meet overspends at the year end; budget monitoring shows it under the service`,
  ]
  const used = await outturnOf(ledger)
  expect(used.figures).toEqual(['10050000.00', '10000000.00', '-50000.00'])
  expect(used.notes).toEqual(noted)
  expect(used.totals).toMatchObject({ revisedBudget: '20050000.00', outturn: '20150000.00' })
  // Carrying that service gives the same, and the report finds no later movement.
  expect(await ledger.told(carry(corporate))).toBe('committed')
  const carried = (await ledger.events('budget-2019-20')).at(-1)
  expect(carried?.data).toMatchObject({
    services: [{ service: corporate, revisedBudget: '10050000.00', carriedForward: '-50000.00' }],
  })
  const ended = await outturnOf(ledger)
  expect(ended.figures).toEqual(used.figures)
  expect(ended.notes).toEqual(noted)
})
