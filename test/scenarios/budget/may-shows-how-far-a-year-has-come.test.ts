import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'
import { mayBe, rationaleOf } from '../../support/may.ts'
import { approveYear, corporate, headOf, spendYear, thousands } from '../../support/year-end.ts'

const financialYear = '2023-24'

const opened = async (...lines: readonly Line[]): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  for (const line of [budget2023, ...lines]) {
    expect(await ledger.told(line)).toBe('committed')
  }
  return ledger
}

const line = (
  command: string,
  data: object,
  actor = 'u-9 finance-officer',
  on = '2023-07-03',
): Line => ({ command, actor, on, data: { financialYear, ...data } })

const batch = { source: 'agresso', batch: 'april' }

const posting = (amount: string, reference: string) => ({
  costCentre: 'Social/Children/Placements',
  subjective: 'all',
  amount,
  postedOn: '2023-04-28',
  reference,
})

const bring = line('ImportActuals', {
  ...batch,
  postings: [posting('700000.00', '1'), posting('-1500.00', '2')],
})

test('for an import may shows what its batch came to so far, and how many postings one command takes', async () => {
  const ledger = await opened(bring)
  const more = line('ImportActuals', { ...batch, postings: [posting('1.00', '3')] })
  const answer = await mayBe(ledger, more)
  expect(answer).toMatchObject({
    accepted: true,
    allowed: ['finance-officer'],
    figures: {
      batchPostings: '2',
      batchControlTotal: '698500.00',
      batchDebits: '700000.00',
      batchCredits: '-1500.00',
      sourcePostings: '2',
    },
  })
  expect(answer.limits[0]).toMatchObject({
    of: 'postings',
    unit: 'items',
    limit: '500',
    asked: '1',
  })
})

test('a batch closes by exactly its count and its total', async () => {
  const ledger = await opened(bring)
  const close = (count: number, controlTotal: string): Line =>
    line('CloseBatch', { ...batch, count, controlTotal })
  expect(await mayBe(ledger, close(3, '698500.10'))).toMatchObject({
    refusal: 'BatchCountDiffers',
    refusedBy: 'the batch holds as many postings as stated',
    limits: [
      { test: 'exactly', unit: 'items', limit: '3', total: '2', headroom: '1' },
      { test: 'exactly', unit: 'pounds', limit: '698500.10', total: '698500.00', headroom: '0.10' },
    ],
  })
  expect(await mayBe(ledger, close(2, '698500.00'))).toMatchObject({ accepted: true })
})

test('for a close and a reopening may shows which periods are closed and who may', async () => {
  const period = (command: string, name: string, more: object = {}): Line =>
    line(command, { period: name, ...more })
  const ledger = await opened(period('ClosePeriod', 'P01'), period('ClosePeriod', 'P02'))
  expect(await mayBe(ledger, period('ClosePeriod', 'P04'))).toMatchObject({
    refusal: 'EarlierPeriodOpen',
    refusedBy: 'every period before it is closed',
    allowed: ['finance-officer'],
    figures: { latestClosed: 'P02', firstOpen: 'P03' },
  })
  const reopen = period('ReopenPeriod', 'P01', {
    by: 'cabinet',
    decision: 'Cabinet',
    reason: 'Error',
  })
  const answer = await mayBe(ledger, { ...reopen, actor: 'clerk cabinet' })
  expect(answer).toMatchObject({
    refusal: 'NotLatestClosed',
    allowed: ['section-151-officer', 'cabinet', 'council'],
  })
  expect(answer.checks.find(({ refusal }) => refusal !== null)).toMatchObject({ source: 'C5' })
})

test('for a saving may shows its target, what is achieved and what is not', async () => {
  const approve = line(
    'ApproveReduction',
    {
      reference: 'SSW-4',
      description: 'Remodel',
      directorate: 'Social',
      target: '300000.00',
      decision: 'Council',
    },
    'clerk council',
    '2023-04-01',
  )
  const report = (achieved: string): Line =>
    line('ReportReduction', { reference: 'SSW-4', achieved, rag: 'amber' })
  const ledger = await opened(approve, report('90000.00'))
  expect(await mayBe(ledger, report('-0.01'))).toMatchObject({
    refusal: 'AmountBelowZero',
    refusedBy: 'what is achieved is not below zero',
    figures: {
      reduction: 'approved',
      target: '300000.00',
      achieved: '90000.00',
      toAchieve: '210000.00',
    },
  })
  expect(await mayBe(ledger, { ...approve, actor: 'u-1 budget-holder' })).toMatchObject({
    refusal: 'RoleNotAllowed',
    allowed: ['cabinet', 'council'],
  })
})

test('for an acceptance may shows which forecast it accepts, and who made it', async () => {
  const about = { period: 'P03', costCentre: 'Social/Children/Placements' }
  const submit = line(
    'SubmitForecast',
    { ...about, projectedOutturn: '9350000.00', basis: 'known commitments' },
    'u-12 budget-holder',
  )
  const ledger = await opened(submit)
  const accept = line('AcceptForecast', about, 'u-12 corporate-director')
  expect(await mayBe(ledger, accept)).toMatchObject({
    refusal: 'SamePersonTwice',
    refusedBy: 'whoever accepts it did not submit it',
    allowed: ['corporate-director'],
    figures: { forecast: 'submitted', projectedOutturn: '9350000.00', submittedBy: 'u-12' },
  })
})

const year = { financialYear: '2019-20', firstDay: '2019-04-01', lastDay: '2020-03-31' }

test('for a year’s end may shows the cap, what each service has above it, and what every source gives', async () => {
  const ledger = await budgetLedger()
  await ledger.give(approveYear(year, ['Children', 'Libraries']))
  for (const one of spendYear(year, { Children: 350, Libraries: -120, [corporate]: 0 })) {
    await ledger.give(one)
  }
  const end = (available: number): Line => ({
    command: 'CarryForward',
    actor: 'clerk cabinet',
    on: '2020-06-16',
    data: {
      financialYear: year.financialYear,
      reference: 'Outturn',
      actuals: ['ledger'],
      services: ['Children', 'Libraries'].map((service) => ({ service, to: headOf(service) })),
      decision: 'Cabinet 16 June 2020',
      cap: thousands(100),
      funding: [
        { kind: 'provision', item: 'Insurance', available: thousands(30) },
        { kind: 'general-balance', item: 'Fund', available: thousands(available) },
      ],
    },
  })
  expect(await rationaleOf(ledger, end(199))).toMatchObject({
    cap: '100000.00',
    services: [
      { service: 'Children', variance: '350000.00', metBySources: '250000.00' },
      { service: 'Libraries', variance: '-120000.00', takenBack: '20000.00' },
    ],
    needed: '250000.00',
    sources: [
      { kind: 'taken-back', available: '20000.00', applied: '20000.00' },
      { item: 'Insurance', available: '30000.00', applied: '30000.00' },
      { item: 'Fund', available: '199000.00', applied: '199000.00' },
    ],
    refusedBy: 'the sources together meet the overspends above the cap',
  })
  const answer = await mayBe(ledger, end(199))
  expect(answer).toMatchObject({ refusal: 'FundingShort', allowed: ['cabinet', 'council'] })
  expect(answer.limits.at(-1)).toMatchObject({
    limit: '249000.00',
    asked: '250000.00',
    headroom: '-1000.00',
  })
  expect(await ledger.told(end(200))).toBe('committed')
})
