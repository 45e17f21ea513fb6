import { expect, test } from 'vitest'
import {
  type BudgetLedger,
  budget2023,
  budgetLedger,
  type Line,
} from '../../support/budget-ledger.ts'

const seen = { financialYear: '2023-24', period: 'P06' }

const submit = (about: object, more: Partial<Line> = {}): Line => ({
  command: 'SubmitForecast',
  actor: 'u-12 budget-holder',
  on: '2023-10-05',
  ...more,
  data: { ...seen, projectedOutturn: '9500000.00', basis: 'known commitments', ...about },
})

const accept = (about: object, actor = 'u-7 corporate-director', on = '2023-10-09'): Line => ({
  command: 'AcceptForecast',
  actor,
  on,
  data: { ...seen, ...about },
})

const service = { service: 'Social/Children' }
const costCentre = { costCentre: 'Social/Children/Placements' }
const headed = { ...costCentre, subjective: 'all' }

const withBudget = async (): Promise<BudgetLedger> => {
  const ledger = await budgetLedger()
  await ledger.give(budget2023)
  return ledger
}

const submitted = async (ledger: BudgetLedger) =>
  (await ledger.events()).filter(({ type }) => type === 'ForecastSubmitted')

test('a service, a cost centre and a head are forecast in the service’s one stream', async () => {
  const ledger = await withBudget()
  for (const about of [service, costCentre, headed]) {
    expect(await ledger.told(submit(about))).toBe('committed')
  }
  const events = await submitted(ledger)
  expect(new Set(events.map(({ stream }) => stream)).size).toBe(1)
  expect(events.map(({ data }) => data)).toMatchObject([
    { ...service, costCentre: null, subjective: null },
    { ...service, ...costCentre, subjective: null },
    { ...service, ...headed },
  ])
})

test.each([
  [{}, []],
  [{ subjective: 'all' }, ['subjective']],
  [{ ...service, ...costCentre }, ['service', 'costCentre']],
  [{ ...service, ...headed }, ['service', 'costCentre', 'subjective']],
])('a forecast is about exactly one of the three: %j', async (about, given) => {
  const ledger = await withBudget()
  expect(await ledger.give(submit(about))).toMatchObject({
    refusal: {
      tag: 'NotOneForecastLine',
      given,
      expected: 'service; costCentre; or costCentre with subjective',
    },
  })
})

test('a line that is not in the year’s budget is not forecast', async () => {
  const ledger = await budgetLedger()
  expect(await ledger.told(submit(service))).toBe('NoBudgetForYear')
  await ledger.give(budget2023)
  expect(await ledger.told(submit({ service: 'Libraries' }))).toBe('UnknownForecastLine')
  expect(await ledger.told(submit({ costCentre: 'Libraries' }))).toBe('UnknownForecastLine')
  expect(await ledger.told(submit({ ...costCentre, subjective: 'staff' }))).toBe(
    'UnknownForecastLine',
  )
})

test('a forecast is not made before the period that it is seen from, and may come long after', async () => {
  const ledger = await withBudget()
  expect(await ledger.told(submit(service, { on: '2023-08-31' }))).toBe('ForecastBeforePeriod')
  expect(await ledger.told(submit(service, { on: '2023-09-01' }))).toBe('committed')
  expect(await ledger.told(submit(service, { on: '2024-05-01' }))).toBe('committed')
  expect(await ledger.told(submit(service, { on: '2024-04-30' }))).toBe('DatedBeforePreviousStep')
})

test('nobody accepts their own forecast, whatever role they take', async () => {
  const ledger = await withBudget()
  await ledger.give(submit(headed))
  expect(await ledger.give(accept(headed, 'u-12 corporate-director'))).toMatchObject({
    refusal: { tag: 'SamePersonTwice', person: 'u-12', seats: ['submitter', 'accepter'] },
  })
  expect(await ledger.told(accept(headed, 'u-9 budget-holder'))).toBe('RoleNotAllowed')
  expect(await ledger.told(accept(headed))).toBe('committed')
  expect(await ledger.told(accept(headed))).toBe('ForecastAlreadyAccepted')
})

test('a challenge names the latest forecast of that line and period, and a new one takes its place', async () => {
  const ledger = await withBudget()
  const challenge: Line = {
    command: 'ChallengeForecast',
    actor: 'u-151 section-151-officer',
    on: '2023-10-06',
    data: { ...seen, ...service, reason: 'The winter is left out' },
  }
  expect(await ledger.told(challenge)).toBe('NoForecast')
  await ledger.give(submit(costCentre))
  expect(await ledger.told(challenge)).toBe('NoForecast')
  await ledger.give(submit(service))
  expect(await ledger.told(challenge)).toBe('committed')
  await ledger.give(submit({ ...service, projectedOutturn: '9700000.00' }, { on: '2023-10-07' }))
  await ledger.give(accept(service))
  const events = await ledger.events()
  const answers = events.filter(({ type }) => /^Forecast(?:Challenged|Accepted)$/.test(type))
  expect(answers.map(({ type, data }) => [type, data])).toMatchObject([
    ['ForecastChallenged', { projectedOutturn: '9500000.00' }],
    ['ForecastAccepted', { projectedOutturn: '9700000.00' }],
  ])
})

test('a forecast of one period says nothing of another', async () => {
  const ledger = await withBudget()
  await ledger.give(submit(service))
  const of07 = { ...accept(service, 'u-7 corporate-director', '2023-11-09') }
  expect(await ledger.told({ ...of07, data: { ...seen, ...service, period: 'P07' } })).toBe(
    'NoForecast',
  )
})
