/**
 * Gwynedd's recipe, by commands. The figures of 2019-20 are those of its Cabinet of 16 June 2020 (final accounts, revenue
 * outturn; democracy.gwynedd.llyw.cymru, mgAi ID=19244), those of 2021-22 of 14 June 2022 (mgAi ID=23323), in thousands.
 */
import { expect, test } from 'vitest'
import { type BudgetLedger, budgetLedger, type Line } from '../../support/budget-ledger.ts'
import {
  approveYear,
  corporate,
  drawFrom,
  type EndingYear,
  headOf,
  spendYear,
  thousands,
} from '../../support/year-end.ts'

/**
 * What each department carried forward, with overspends positive; beyond the cap, what it was helped with or gave back.
 */
const carried2019 = {
  'Adults, Health and Well-being': 0,
  'Children and Families': 100,
  Education: -96,
  'Economy and Community': 67,
  'Highways and Municipal': 100,
  Environment: -100,
  'Gwynedd Consultancy': -11,
  'Housing and Property': 83,
  'Corporate Management Team and Legal': -50,
  Finance: -70,
  'Corporate Support': -100,
}
const beyond2019 = {
  'Children and Families': 3259,
  'Highways and Municipal': 447,
  Environment: -70,
}

const carried2021 = {
  'Adults, Health and Well-being': -69,
  'Children and Families': -97,
  Education: -60,
  'Economy and Community': -72,
  'Highways and Municipal': 0,
  Environment: -100,
  'Gwynedd Consultancy': -100,
  'Housing and Property': -100,
  'Corporate Management Team and Legal': -33,
  Finance: -96,
  'Corporate Support': -63,
}
const beyond2021 = { Environment: -91, 'Gwynedd Consultancy': -9, 'Housing and Property': -180 }

type Amounts = Readonly<Record<string, number>>

const year = (first: number): EndingYear => ({
  financialYear: `${first}-${first - 1999}`,
  firstDay: `${first}-04-01`,
  lastDay: `${first + 1}-03-31`,
})

const variancesOf = (carried: Amounts, beyond: Amounts): Amounts =>
  Object.fromEntries(
    Object.entries(carried).map(([service, amount]) => [service, amount + (beyond[service] ?? 0)]),
  )

const endOf = (
  { financialYear }: EndingYear,
  services: readonly string[],
  funding: readonly object[],
): Line => ({
  command: 'CarryForward',
  actor: 'clerk cabinet',
  on: `${Number(financialYear.slice(0, 4)) + 1}-06-16`,
  data: {
    financialYear,
    reference: `outturn ${financialYear}`,
    actuals: ['ledger'],
    services: services.map((service) => ({ service, to: headOf(service) })),
    cap: thousands(100),
    funding: funding.map((source) => ({ ...source })),
    decision: 'Final accounts, revenue outturn',
  },
})

const dataOf = async (ledger: BudgetLedger, type: string) =>
  (await ledger.events()).find((event) => event.type === type)?.data

const spent = async (of: EndingYear, carried: Amounts, beyond: Amounts): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(approveYear(of, Object.keys(carried)))
  for (const line of spendYear(of, variancesOf(carried, beyond)))
    expect(await ledger.told(line)).toBe('committed')
  return ledger
}

const sources2019 = [
  {
    kind: 'corporate-underspend',
    item: 'Corporate budgets net underspend',
    available: thousands(1012),
  },
  { kind: 'reserve', reserve: 'specific', item: 'D-specific', available: thousands(801) },
  { kind: 'provision', item: 'Harvested from provisions', available: thousands(24) },
  { kind: 'reserve', reserve: 'strategy', item: 'D-strategy', available: thousands(1799) },
]

test('2019-20: £3,706k above the cap are met by five sources in their order, to the penny', async () => {
  const of = year(2019)
  const services = Object.keys(carried2019)
  const ledger = await spent(of, carried2019, beyond2019)
  await drawFrom(ledger, of, 'specific', thousands(801))
  await drawFrom(ledger, of, 'strategy', thousands(1799))
  await ledger.give(approveYear(year(2020), services))
  expect(await ledger.give(endOf(of, services, sources2019))).toMatchObject({
    outcome: 'committed',
  })
  const data = await dataOf(ledger, 'CarriedForward')
  expect(data).toMatchObject({
    toYear: '2020-21',
    cap: '100000.00',
    services: Object.entries(carried2019).map(([service, amount]) => ({
      service,
      carriedForward: thousands(amount),
      to: amount === 0 ? null : headOf(service),
    })),
    funding: [
      { kind: 'taken-back', applied: thousands(70) },
      { kind: 'corporate-underspend', applied: thousands(1012) },
      { kind: 'reserve', reserve: 'specific', applied: thousands(801) },
      { kind: 'provision', applied: thousands(24) },
      { kind: 'reserve', reserve: 'strategy', applied: thousands(1799) },
    ],
  })
  const received = await dataOf(ledger, 'CarryForwardReceived')
  expect(received).toMatchObject({
    financialYear: '2020-21',
    legs: Object.entries(carried2019)
      .filter(([, amount]) => amount !== 0)
      .map(([service, amount]) => ({ costCentre: service, amount: thousands(-amount) })),
  })
})

test('2019-20: a thousand less of the last source is short by it, and nothing is carried', async () => {
  const of = year(2019)
  const services = Object.keys(carried2019)
  const ledger = await spent(of, carried2019, beyond2019)
  await drawFrom(ledger, of, 'specific', thousands(801))
  await drawFrom(ledger, of, 'strategy', thousands(1798))
  const less = [...sources2019.slice(0, -1), { ...sources2019.at(-1), available: thousands(1798) }]
  expect(await ledger.give(endOf(of, services, less))).toMatchObject({
    refusal: { tag: 'FundingShort', needed: thousands(3706), short: thousands(1) },
  })
  expect(await ledger.told(endOf(of, services, sources2019))).toBe('FundingNotDrawn')
  expect(await dataOf(ledger, 'CarriedForward')).toBeUndefined()
})

test('2021-22: nobody overspends, £280k are taken back and lapse', async () => {
  const of = year(2021)
  const services = Object.keys(carried2021)
  const ledger = await spent(of, carried2021, beyond2021)
  expect(await ledger.told(endOf(of, services, []))).toBe('committed')
  const data = await dataOf(ledger, 'CarriedForward')
  expect(data).toMatchObject({
    funding: [{ kind: 'taken-back', available: thousands(280), applied: '0.00' }],
  })
  expect(data).toMatchObject({
    services: Object.entries(carried2021).map(([service, amount]) => ({
      carriedForward: thousands(amount),
      takenBack: thousands(-((beyond2021 as Amounts)[service] ?? 0) || 0),
    })),
  })
})

test('what was drawn for the year’s end is spent: the corporate head neither gives it away nor carries it', async () => {
  const of = year(2019)
  const services = Object.keys(carried2019)
  const ledger = await spent(of, carried2019, beyond2019)
  await drawFrom(ledger, of, 'specific', thousands(801))
  await drawFrom(ledger, of, 'strategy', thousands(1799))
  await ledger.give(endOf(of, services, sources2019))
  const back = (reserve: string): Line => ({
    command: 'ReverseDrawdown',
    actor: 'u-9 finance-officer',
    on: of.lastDay,
    data: { reserve, reference: `D-${reserve}` },
  })
  expect(await ledger.told(back('strategy'))).toBe('MoreThanReceived')
  const line = endOf(of, [corporate], [])
  const again = { ...line, data: { ...(line.data as object), reference: 'corporate', cap: '0.00' } }
  expect(await ledger.told(again)).toBe('committed')
  const ended = (await ledger.events()).filter(({ type }) => type === 'CarriedForward')
  expect(ended.at(-1)?.data).toMatchObject({
    services: [{ revisedBudget: thousands(10_000), takenBack: thousands(10_000) }],
  })
})
