import { expect, test } from 'vitest'
import { aCase, anEpisode } from './a-case.ts'

const head = { by: 'u-8', role: 'head-of-service' } as const
const first = { period: 'l1', episode: 'x1', ...anEpisode, proposedBy: 'u-6' }
const order = { period: 'l1', episode: 'x2', ...anEpisode, legalStatus: 'C2' }
const move = { ...order, episode: 'x3', reason: 'P', placementType: 'K2' }

const lookedAfter = async () => {
  const inCase = await aCase()
  await inCase.on('2023-04-03', 'StartLookedAfterPeriod', first, head)
  return inCase
}

test('each change of legal status or placement begins another episode on that day', async () => {
  const { on, types } = await lookedAfter()
  await on('2023-06-01', 'ChangeLegalStatus', { ...order, endsPrevious: true })
  await on('2023-09-01', 'EndEpisode', {
    period: 'l1',
    episode: 'x2',
    reasonPlaceChange: 'CREQB',
  })
  await on('2023-09-01', 'StartPlacement', move)
  await on('2024-02-01', 'EndLookedAfterPeriod', {
    period: 'l1',
    episode: 'x3',
    reasonCeased: 'E4A',
  })
  expect((await types()).slice(1)).toEqual([
    'LookedAfterPeriodStarted',
    'LegalStatusChanged',
    'EpisodeEnded',
    'PlacementStarted',
    'LookedAfterPeriodEnded',
  ])
})

test('a worker proposes that a child is looked after, and another person decides', async () => {
  const { refusedOn } = await aCase()
  expect(
    await refusedOn('2023-04-03', 'StartLookedAfterPeriod', first, { by: 'u-6' }),
  ).toMatchObject({ tag: 'SamePersonTwice' })
})

test('an episode begins when the one before has ended, on its last day', async () => {
  const { on, refusedOn } = await lookedAfter()
  expect(await refusedOn('2023-06-01', 'ChangeLegalStatus', order)).toEqual({
    tag: 'EpisodeStillOpen',
    code: '142',
    episode: 'x2',
    open: 'x1',
  })
  await on('2023-06-01', 'EndEpisode', { period: 'l1', episode: 'x1' })
  expect(await refusedOn('2023-06-02', 'ChangeLegalStatus', order)).toMatchObject({ code: '433' })
  const second = { ...first, period: 'l2', episode: 'x9' }
  expect(await refusedOn('2023-07-01', 'StartLookedAfterPeriod', second, head)).toMatchObject({
    code: '388',
  })
  await on('2023-06-01', 'ChangeLegalStatus', order)
})

test('nothing continues after the final end of a period; a new one begins', async () => {
  const { on, refusedOn } = await lookedAfter()
  const home = { period: 'l1', episode: 'x1', reasonCeased: 'E4A' }
  await on('2023-06-01', 'EndLookedAfterPeriod', home)
  expect(await refusedOn('2023-06-01', 'StartPlacement', move)).toMatchObject({ code: '433' })
  const again = { ...first, period: 'l2', episode: 'x9' }
  expect(
    await refusedOn('2023-08-01', 'StartLookedAfterPeriod', { ...again, period: 'l1' }, head),
  ).toMatchObject({ tag: 'DuplicateReference', kind: 'period' })
  await on('2023-08-01', 'StartLookedAfterPeriod', again, head)
  expect(await refusedOn('2023-09-01', 'StartPlacement', { ...move, endsPrevious: true })).toEqual({
    tag: 'NoSuchPeriod',
    period: 'l1',
  })
})

test('the first episode of a child is a beginning', async () => {
  const { refusedOn } = await aCase()
  expect(await refusedOn('2023-04-03', 'StartPlacement', move)).toEqual({
    tag: 'FirstEpisodeNotStart',
    code: '357',
    episode: 'x3',
  })
})

test('episodes do not overlap, in whatever order they are recorded', async () => {
  const { on, refusedOn } = await lookedAfter()
  const earlier = { ...first, period: 'l0', episode: 'x0', reasonCeased: 'E4A' }
  const before = (endedOn: string) => ({ ...earlier, endedOn })
  expect(
    await refusedOn('2022-01-10', 'StartLookedAfterPeriod', before('2023-04-04'), head),
  ).toEqual({ tag: 'EpisodesOverlap', code: '501', episode: 'x1', other: 'x0' })
  const { reasonCeased: _, ...open } = earlier
  expect(await refusedOn('2022-01-10', 'StartLookedAfterPeriod', open, head)).toMatchObject({
    code: '142',
  })
  await on('2022-01-10', 'StartLookedAfterPeriod', before('2023-04-03'), head)
  expect(
    await refusedOn(
      '2021-12-01',
      'StartLookedAfterPeriod',
      { ...earlier, period: 'l9', episode: 'x9', endedOn: '2022-02-01' },
      head,
    ),
  ).toMatchObject({ code: '501' })
})

test('an end has its date and its reason, and does not lie before the start', async () => {
  const { refusedOn } = await aCase()
  const started = (data: object) =>
    refusedOn('2023-04-03', 'StartLookedAfterPeriod', { ...first, ...data }, head)
  expect(await started({ endedOn: '2023-05-01' })).toMatchObject({ code: '148' })
  expect(await started({ reasonCeased: 'E4A' })).toMatchObject({ code: '148' })
  expect(await started({ endedOn: '2023-04-02', reasonCeased: 'E4A' })).toMatchObject({
    code: '356',
  })
})

test('a year begins with what was open at the end of the year before', async () => {
  const { on, refusedOn } = await lookedAfter()
  await on('2023-12-01', 'StartPlacement', {
    ...move,
    ...{ urn: 'SC1', provider: 'PR4', distance: '12.5', placementAuthority: 'W06000013' },
    ...{ location: 'elsewhere-in-wales', endsPrevious: true },
  })
  const stated = {
    financialYear: '2024-25',
    startedOn: '2023-12-01',
    reason: 'P',
    ...anEpisode,
    legalStatus: 'C2',
    placementType: 'K2',
    ...{ urn: 'SC1', provider: 'PR4', distance: '12.5', placementAuthority: 'W06000013' },
    location: 'elsewhere-in-wales',
  }
  const differs = async (data: object) => {
    const refused = await refusedOn('2024-04-01', 'ConfirmYearStart', { ...stated, ...data })
    return 'code' in refused ? refused.code : refused.tag
  }
  expect(await differs({ startedOn: '2023-12-02' })).toBe('502')
  expect(await differs({ reason: 'T' })).toBe('503A')
  expect(await differs({ legalStatus: 'C1' })).toBe('503B')
  expect(await differs({ need: 'N2' })).toBe('503C')
  expect(await differs({ placementType: 'K1' })).toBe('503D')
  expect(await differs({ provider: 'PR5' })).toBe('503E')
  expect(await differs({ urn: 'SC2' })).toBe('503F')
  expect(await differs({ distance: '12.6' })).toBe('503G')
  expect(await differs({ placementAuthority: 'W06000012' })).toBe('503H')
  expect(await differs({ location: 'in-authority' })).toBe('503J')
  expect(await differs({ financialYear: '2023-24' })).toBe('NothingOpenAtYearEnd')
  await on('2024-04-01', 'ConfirmYearStart', stated)
})

test('the weekly cost of a placement is agreed by a head of service, from a day during the placement', async () => {
  const { on, refusedOn } = await lookedAfter()
  const cost = { episode: 'x1', weeklyCost: '4230.50', proposedBy: 'u-6' }
  expect(await refusedOn('2023-04-02', 'AgreePlacementCost', cost, head)).toMatchObject({
    tag: 'DatedBeforePreviousStep',
  })
  expect(await refusedOn('2023-04-03', 'AgreePlacementCost', cost, { by: 'u-6' })).toMatchObject({
    tag: 'SamePersonTwice',
  })
  await on('2023-04-03', 'AgreePlacementCost', cost, head)
  await on('2023-06-01', 'EndLookedAfterPeriod', {
    period: 'l1',
    episode: 'x1',
    reasonCeased: 'E4A',
  })
  expect(await refusedOn('2023-06-02', 'AgreePlacementCost', cost, head)).toMatchObject({
    tag: 'EpisodeHasEnded',
  })
})

test('a looked-after child is visited and reviewed while looked after', async () => {
  const { on, refusedOn } = await lookedAfter()
  const visit = { visit: 'v1', purpose: 'looked-after', childSeen: true, seenAlone: true }
  const review = { period: 'l1', review: 'r1', participation: 'PN1' }
  expect(await refusedOn('2023-04-02', 'MakeVisit', visit)).toMatchObject({
    tag: 'NotLookedAfterThen',
  })
  expect(await refusedOn('2023-04-02', 'HoldLookedAfterReview', review)).toMatchObject({
    tag: 'NotLookedAfterThen',
  })
  await on('2023-04-10', 'MakeVisit', visit)
  await on('2023-05-02', 'HoldLookedAfterReview', review)
  expect(await refusedOn('2023-05-02', 'HoldLookedAfterReview', review)).toMatchObject({
    tag: 'DuplicateReference',
  })
})

test('a child is missing once at a time, and one worker is responsible at a time', async () => {
  const { on, refusedOn } = await lookedAfter()
  await on('2023-05-10', 'ReportMissing', { missing: 'm2', kind: 'M' })
  expect(
    await refusedOn('2023-05-01', 'ReportMissing', {
      missing: 'm1',
      kind: 'A',
      endedOn: '2023-05-11',
    }),
  ).toMatchObject({ tag: 'MissingEpisodesOverlap', code: '574' })
  await on('2023-05-01', 'ReportMissing', { missing: 'm1', kind: 'A', endedOn: '2023-05-10' })

  const allocation = { worker: 'sw-1', team: 'north', reason: 'FCONTA' }
  await on('2023-05-10', 'AllocateCase', { ...allocation, allocation: 'w2' })
  const late = { ...allocation, allocation: 'w1', endedOn: '2023-05-11' }
  expect(await refusedOn('2023-04-03', 'AllocateCase', late)).toMatchObject({ code: 'SW10' })
  await on('2023-04-03', 'AllocateCase', { ...late, endedOn: '2023-05-10' })
})
