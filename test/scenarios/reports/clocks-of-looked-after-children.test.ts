import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { caseOf, type Written } from './clock-events.ts'
import { ledgerOf, made } from './making.ts'

const child = caseOf('7f3a9b21')

/** The clocks with this name on a day, each as its start, its due date, its state and its end. */
const clocks = async (clock: string, day: string, ...written: readonly Written[]) => {
  const store = await ledgerOf(...written)
  const at = { asOf: plainDate(day), knownAt: null }
  const { rows } = await made(store, 'clocks', { at, clock })
  return rows.map(({ start, due, state, endedOn }) => [start, due, state, endedOn])
}

test('the plan is agreed before the placement or within ten working days', async () => {
  const start = child.lookedAfter('2023-06-01')
  expect(await clocks('looked-after-plan', '2023-06-02', start)).toEqual([
    ['2023-06-01', '2023-06-15', 'open', null],
  ])
  expect(
    await clocks('looked-after-plan', '2023-06-20', start, child.careplan('2023-05-30')),
  ).toEqual([['2023-06-01', '2023-06-15', 'met', '2023-05-30']])
  expect(
    await clocks('looked-after-plan', '2023-06-20', start, child.careplan('2023-06-16')),
  ).toEqual([['2023-06-01', '2023-06-15', 'met-late', '2023-06-16']])
})

test('reviews come after twenty working days, three months and then six', async () => {
  const reviews = [child.reviewed('2023-06-29'), child.reviewed('2023-09-29')]
  expect(
    await clocks('looked-after-review', '2024-01-01', child.lookedAfter('2023-06-01'), ...reviews),
  ).toEqual([
    ['2023-06-01', '2023-06-29', 'met', '2023-06-29'],
    ['2023-06-29', '2023-09-29', 'met', '2023-09-29'],
    // 29 March 2024 is Good Friday: the review is planned for the day before, and still lawful on the day itself.
    ['2023-09-29', '2024-03-28', 'open', null],
  ])
})

test('visits come within a week, then every six weeks in the first year', async () => {
  const visits = ['2023-06-08', '2023-07-20', '2024-05-30', '2024-06-06'].map((on) =>
    child.seen(on),
  )
  const rows = await clocks(
    'looked-after-visit',
    '2024-07-01',
    child.lookedAfter('2023-06-01'),
    ...visits,
  )
  expect(rows.map(([start, due]) => [start, due])).toEqual([
    ['2023-06-01', '2023-06-08'],
    ['2023-06-08', '2023-07-20'],
    ['2023-07-20', '2023-08-31'],
    ['2024-05-30', '2024-07-11'],
    ['2024-06-06', '2024-07-18'],
  ])
})

test('a placement that is to last to eighteen is visited every three months after its first year', async () => {
  const visits = ['2023-06-08', '2024-06-03'].map((on) => child.seen(on))
  const rows = await clocks(
    'looked-after-visit',
    '2024-07-01',
    child.lookedAfter('2023-06-01', { episode: 'e1', type: 'U1' }),
    ...visits,
  )
  expect(rows.at(-1)).toEqual(['2024-06-03', '2024-09-03', 'open', null])
})

test('a visit at which nobody saw the child does not count', async () => {
  expect(
    await clocks(
      'looked-after-visit',
      '2023-06-20',
      child.lookedAfter('2023-06-01'),
      child.seen('2023-06-07', false),
    ),
  ).toEqual([['2023-06-01', '2023-06-08', 'overdue', null]])
})

test('a new placement restarts the visits, a new legal status does not', async () => {
  const moves = [
    child.lookedAfter('2023-06-01'),
    child.seen('2023-06-05'),
    child.legalStatus('2023-06-12', { episode: 'e2', status: 'C2' }),
    child.placed('2023-06-30', { episode: 'e3', status: 'C2' }),
  ]
  expect(await clocks('looked-after-visit', '2023-07-01', ...moves)).toEqual([
    ['2023-06-01', '2023-06-08', 'met', '2023-06-05'],
    ['2023-06-30', '2023-07-07', 'open', null],
    ['2023-06-05', '2023-07-17', 'stopped', '2023-06-30'],
  ])
})

test('carers approved temporarily are visited weekly until the first review, then every four weeks', async () => {
  const placed = [child.lookedAfter('2023-06-01'), child.approvedTemporarily('2023-06-01')]
  const visits = [child.seen('2023-06-07'), child.reviewed('2023-06-12'), child.seen('2023-06-14')]
  expect(await clocks('immediate-placement-visit', '2023-07-01', ...placed, ...visits)).toEqual([
    ['2023-06-01', '2023-06-08', 'met', '2023-06-07'],
    ['2023-06-07', '2023-06-14', 'met', '2023-06-14'],
    ['2023-06-14', '2023-07-12', 'open', null],
  ])
  expect(await clocks('looked-after-visit', '2023-07-01', ...placed, ...visits)).toEqual([])
})

test('when their approval is a full one, the usual visits begin', async () => {
  const placed = [
    child.lookedAfter('2023-06-01'),
    child.approvedTemporarily('2023-06-01'),
    child.seen('2023-06-07'),
    child.approved('2023-06-09'),
  ]
  expect(await clocks('immediate-placement-visit', '2023-06-10', ...placed)).toEqual([
    ['2023-06-01', '2023-06-08', 'met', '2023-06-07'],
    ['2023-06-07', '2023-06-14', 'stopped', '2023-06-09'],
  ])
  expect(await clocks('looked-after-visit', '2023-06-10', ...placed)).toEqual([
    ['2023-06-09', '2023-06-16', 'open', null],
  ])
})

test('a child at home under an interim order is visited weekly, and as usual once the order is full', async () => {
  const home = [
    child.lookedAfter('2023-06-01', { episode: 'e1', status: 'C1', type: 'P1' }),
    child.seen('2023-06-08'),
    child.legalStatus('2023-06-12', { episode: 'e2', status: 'C2', type: 'P1' }),
  ]
  expect(await clocks('visit-under-order-at-home', '2023-06-13', ...home)).toEqual([
    ['2023-06-01', '2023-06-08', 'met', '2023-06-08'],
    ['2023-06-08', '2023-06-15', 'stopped', '2023-06-12'],
  ])
  expect(await clocks('looked-after-visit', '2023-06-13', ...home)).toEqual([
    ['2023-06-12', '2023-06-19', 'open', null],
  ])
})

test('the pathway plan is due at sixteen, by the first day of the month of birth', async () => {
  const child16 = [child.born('2008-03'), child.lookedAfter('2022-02-01')]
  expect(await clocks('pathway-plan', '2023-02-28', ...child16)).toEqual([])
  expect(await clocks('pathway-plan', '2023-03-01', ...child16)).toEqual([
    ['2023-03-01', '2024-03-01', 'open', null],
  ])
  expect(
    await clocks('pathway-plan', '2024-05-01', ...child16, child.pathwayPlan('2022-12-01')),
  ).toEqual([['2023-03-01', '2024-03-01', 'met', '2022-12-01']])
  expect(
    await clocks(
      'pathway-plan',
      '2024-05-01',
      child.born('2008-03'),
      child.lookedAfter('2024-03-02'),
    ),
  ).toEqual([])
})

test('short breaks have none of these clocks', async () => {
  const short = child.lookedAfter('2023-06-01', { episode: 'e1', status: 'V4' })
  const store = await ledgerOf(short)
  expect((await made(store, 'clocks')).rows).toEqual([])
})

test('coming home ends plans, reviews and visits, also where it was recorded with the beginning', async () => {
  for (const written of [
    [child.lookedAfter('2023-06-01'), child.cameHome('2023-06-07')],
    [child.lookedAfterFromTo('2023-06-01', '2023-06-07')],
  ]) {
    expect(await clocks('looked-after-visit', '2023-06-06', ...written)).toEqual([
      ['2023-06-01', '2023-06-08', 'open', null],
    ])
    expect(await clocks('looked-after-visit', '2023-06-07', ...written)).toEqual([
      ['2023-06-01', '2023-06-08', 'stopped', '2023-06-07'],
    ])
    expect(await clocks('looked-after-review', '2023-06-07', ...written)).toEqual([
      ['2023-06-01', '2023-06-29', 'stopped', '2023-06-07'],
    ])
  }
})
