import { expect, test } from 'vitest'
import { aCase, anEpisode } from './a-case.ts'

const worker = { by: 'u-6', role: 'practitioner' } as const
const head = { by: 'u-8', role: 'head-of-service' } as const
const chair = { by: 'u-5', role: 'head-of-service' } as const
const finance = { by: 'u-9', role: 'section-151-officer' } as const

const panel = { panel: 'h1', act: 'entry', conclusion: 'supported', proposedBy: 'u-6' } as const
const entry = { period: 'l1', episode: 'x1', ...anEpisode, proposedBy: 'u-6' } as const
const cost = { episode: 'x1', weeklyCost: '4500.00', proposedBy: 'u-6' } as const
const check = { panel: 'h1', weeklyCost: '4500.00' } as const

test('a child enters care on a decision that rests on a panel held before', async () => {
  const { on, refusedOn } = await aCase()
  await on('2023-03-06', 'HoldPlacementPanel', panel, chair)
  const resting = { ...entry, panel: 'h1' }
  expect(await refusedOn('2023-03-03', 'StartLookedAfterPeriod', resting, head)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  expect(await on('2023-03-08', 'StartLookedAfterPeriod', resting, head)).toMatchObject({
    panel: 'h1',
  })
})

test('no decision can rest on a panel that does not support the entry', async () => {
  const { on, refusedOn } = await aCase()
  await on('2023-03-06', 'HoldPlacementPanel', { ...panel, conclusion: 'not-supported' }, chair)
  const resting = { ...entry, panel: 'h1' }
  expect(await refusedOn('2023-03-08', 'StartLookedAfterPeriod', resting, head)).toEqual({
    tag: 'PanelDidNotSupport',
    panel: 'h1',
    heldOn: '2023-03-06',
  })
})

test('a child who entered care before any panel is recorded without one', async () => {
  const { on } = await aCase()
  expect(await on('2023-03-08', 'StartLookedAfterPeriod', entry, head)).not.toHaveProperty('panel')
})

test('the proposer does not hold the panel, check the cost or decide', async () => {
  const { on, refusedOn } = await aCase()
  const twice = { tag: 'SamePersonTwice', person: 'u-6' }
  expect(await refusedOn('2023-03-06', 'HoldPlacementPanel', panel, worker)).toMatchObject(twice)
  await on('2023-03-06', 'HoldPlacementPanel', panel, chair)
  expect(await refusedOn('2023-03-07', 'CheckPlacementCost', check, worker)).toMatchObject(twice)
  const byAnother = { ...entry, proposedBy: 'u-7', panel: 'h1' }
  expect(await refusedOn('2023-03-08', 'StartLookedAfterPeriod', byAnother, worker)).toMatchObject(
    twice,
  )
})

test('a placement through a panel costs no more than was checked', async () => {
  const { on, refusedOn } = await aCase()
  await on('2023-03-06', 'HoldPlacementPanel', { ...panel, act: 'high-cost-placement' }, chair)
  await on('2023-03-08', 'StartLookedAfterPeriod', entry, head)
  const resting = { ...cost, panel: 'h1' }
  expect(await refusedOn('2023-03-08', 'AgreePlacementCost', resting, head)).toEqual({
    tag: 'CostNotChecked',
    panel: 'h1',
    weeklyCost: '4500.00',
    checked: null,
  })
  await on('2023-03-07', 'CheckPlacementCost', check, finance)
  const more = { ...resting, weeklyCost: '4500.01' }
  expect(await refusedOn('2023-03-08', 'AgreePlacementCost', more, head)).toMatchObject({
    tag: 'CostNotChecked',
    checked: '4500.00',
  })
  expect(await on('2023-03-08', 'AgreePlacementCost', resting, head)).toMatchObject({ panel: 'h1' })
})

test('a panel on a placement is not one on entry, and a panel that a decision rests on cannot be voided', async () => {
  const { on, refusedOn, idOf } = await aCase()
  await on('2023-03-06', 'HoldPlacementPanel', { ...panel, act: 'high-cost-placement' }, chair)
  expect(
    await refusedOn('2023-03-08', 'StartLookedAfterPeriod', { ...entry, panel: 'h1' }, head),
  ).toEqual({ tag: 'PanelWasAboutAnother', panel: 'h1', act: 'high-cost-placement' })
  const second = { ...panel, panel: 'h2' }
  await on('2023-03-07', 'HoldPlacementPanel', second, chair)
  await on('2023-03-08', 'StartLookedAfterPeriod', { ...entry, panel: 'h2' }, head)
  const manager = { by: 'u-7', role: 'team-manager' } as const
  const fact = await idOf('PlacementPanelHeld')
  expect(
    await refusedOn('2023-03-07', 'VoidCaseFact', { fact, reason: 'did-not-happen' }, manager),
  ).toMatchObject({ tag: 'FactIsReliedOn', by: { type: 'LookedAfterPeriodStarted' } })
})
