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

test('a contact is decided by the end of the next working day', async () => {
  // Received on Maundy Thursday: the next working day is the Tuesday after Easter.
  const received = child.received('2023-04-06')
  const on = (day: string, ...more: readonly Written[]) =>
    clocks('contact-decision', day, received, ...more)
  expect(await on('2023-04-11')).toEqual([['2023-04-06', '2023-04-11', 'open', null]])
  expect(await on('2023-04-12')).toEqual([['2023-04-06', '2023-04-11', 'overdue', null]])
  expect(await on('2023-06-01', child.decided('2023-04-11'))).toEqual([
    ['2023-04-06', '2023-04-11', 'met', '2023-04-11'],
  ])
  expect(await on('2023-06-01', child.decided('2023-04-12'))).toEqual([
    ['2023-04-06', '2023-04-11', 'met-late', '2023-04-12'],
  ])
})

test('the clock of a report starts with its contact, whenever that was recognized as a report', async () => {
  const report = [child.received('2023-07-05'), child.decided('2023-07-06', 'report-of-concern')]
  expect(await clocks('report-acknowledged', '2023-07-10', ...report)).toEqual([
    ['2023-07-05', '2023-07-06', 'overdue', null],
  ])
  expect(
    await clocks('report-acknowledged', '2023-07-10', ...report, child.acknowledged('2023-07-05')),
  ).toEqual([['2023-07-05', '2023-07-06', 'met', '2023-07-05']])
  expect(
    await clocks('report-answered', '2023-07-20', ...report, child.answered('2023-07-14')),
  ).toEqual([['2023-07-05', '2023-07-14', 'met', '2023-07-14']])
  expect(
    await clocks(
      'report-answered',
      '2023-07-20',
      child.received('2023-07-05'),
      child.decided('2023-07-06'),
    ),
  ).toEqual([])
})

test('an assessment is due 42 working days after the referral, not after its own beginning', async () => {
  const referral = [child.accepted('2023-03-01'), ...child.assessed('2023-03-20', '2023-05-04')]
  expect(await clocks('assessment', '2023-05-10', ...referral)).toEqual([
    ['2023-03-01', '2023-05-03', 'met-late', '2023-05-04'],
  ])
})

test('an enquiry starts the clock of an assessment where none runs', async () => {
  const done = [child.accepted('2023-03-01'), ...child.assessed('2023-03-02', '2023-04-03')]
  expect(
    await clocks(
      'assessment',
      '2023-06-01',
      ...done,
      ...child.enquired('2023-05-31', '2023-06-01'),
    ),
  ).toEqual([
    ['2023-03-01', '2023-05-03', 'met', '2023-04-03'],
    ['2023-06-01', '2023-07-31', 'open', null],
  ])
})

test('a referral that closes stops its assessment in time, or too late', async () => {
  const open = [child.accepted('2023-03-01')]
  expect(await clocks('assessment', '2023-12-01', ...open, child.closed('2023-03-15'))).toEqual([
    ['2023-03-01', '2023-05-03', 'stopped', '2023-03-15'],
  ])
  expect(await clocks('assessment', '2023-12-01', ...open, child.closed('2023-05-04'))).toEqual([
    ['2023-03-01', '2023-05-03', 'missed', '2023-05-04'],
  ])
})

test('the conference is due from the strategy discussion; an enquiry that leads to none stops it', async () => {
  const enquiry = child.enquired('2023-09-19', '2023-09-21')
  expect(await clocks('initial-conference', '2023-10-01', ...enquiry)).toEqual([
    ['2023-09-19', '2023-10-10', 'open', null],
  ])
  expect(
    await clocks(
      'initial-conference',
      '2023-11-01',
      ...enquiry,
      child.concluded('2023-09-29', 'not-substantiated'),
    ),
  ).toEqual([['2023-09-19', '2023-10-10', 'stopped', '2023-09-29']])
  expect(
    await clocks(
      'initial-conference',
      '2023-11-01',
      ...enquiry,
      child.concluded('2023-09-29', 'conference'),
      ...child.conference('2023-10-10'),
    ),
  ).toEqual([['2023-09-19', '2023-10-10', 'met', '2023-10-10']])
})

const registered = child.conference('2023-10-10')

test('core groups follow within ten working days, then within six weeks of each other', async () => {
  const met = [child.coreGroup('2023-10-24'), child.coreGroup('2023-12-06')]
  const store = await ledgerOf(...registered, ...met)
  const at = { asOf: plainDate('2023-12-31'), knownAt: null }
  const { rows } = await made(store, 'clocks', { at, clock: 'core-group' })
  expect(rows.map(({ leg, start, aim, due, state }) => [leg, start, aim, due, state])).toEqual([
    [1, '2023-10-10', null, '2023-10-24', 'met'],
    [2, '2023-10-24', '2023-11-24', '2023-12-05', 'met-late'],
    [3, '2023-12-06', '2024-01-05', '2024-01-17', 'open'],
  ])
})

test('review conferences come after three months, then after six, clipped to the end of a shorter month', async () => {
  const late = caseOf('7f3a9b21').conference('2023-11-30')
  expect(
    await clocks('review-conference', '2024-09-30', ...late, child.reviewConference('2024-02-29')),
  ).toEqual([
    // A leap year: three months from 30 November end on 29 February.
    ['2023-11-30', '2024-02-29', 'met', '2024-02-29'],
    ['2024-02-29', '2024-08-29', 'overdue', null],
  ])
})

test('the outline plan goes out within five working days', async () => {
  expect(
    await clocks('outline-plan', '2023-11-01', ...registered, child.planSent('2023-10-17')),
  ).toEqual([['2023-10-10', '2023-10-17', 'met', '2023-10-17']])
})

test('after a child comes off the register nothing more is due, but what was late stays late', async () => {
  const off = child.deregistered('2023-12-20')
  expect(
    await clocks('core-group', '2024-03-01', ...registered, child.coreGroup('2023-10-20'), off),
  ).toEqual([
    ['2023-10-10', '2023-10-24', 'met', '2023-10-20'],
    ['2023-10-20', '2023-12-01', 'missed', '2023-12-20'],
  ])
  expect(await clocks('review-conference', '2024-03-01', ...registered, off)).toEqual([
    ['2023-10-10', '2024-01-10', 'stopped', '2023-12-20'],
  ])
})

test('a death ends every clock of the case', async () => {
  expect(await clocks('core-group', '2024-03-01', ...registered, child.died('2023-10-20'))).toEqual(
    [['2023-10-10', '2023-10-24', 'stopped', '2023-10-20']],
  )
})
