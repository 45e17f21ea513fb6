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

test('a drawdown that was carried forward as an underspend meets no overspend as well', async () => {
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
