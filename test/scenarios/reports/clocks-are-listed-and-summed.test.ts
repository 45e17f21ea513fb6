import { plainDate, streamName } from '@coflyfr/core'
import { walesTimescales } from '@coflyfr/outcomes/clocks'
import { BankHolidaysPublished, TimescalesSet } from '@coflyfr/outcomes/events'
import type { ReportParameters } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { caseOf, type Written } from './clock-events.ts'
import { csvOf, ledgerOf, made, tableOf } from './making.ts'

const child = caseOf('7f3a9b21')

const on = (day: string, knownAt: number | null = null) => ({ asOf: plainDate(day), knownAt })

const asked = async (written: readonly Written[], parameters: Partial<ReportParameters>) =>
  (await made(await ledgerOf(...written), 'clocks', parameters)).rows

test('each clock is one line for the team manager, and the one due first comes first', async () => {
  const other = caseOf('8e21c0d4')
  const written = [other.received('2023-04-11'), child.received('2023-04-06')]
  expect(await asked(written, { at: on('2023-04-12') })).toEqual([
    {
      case: '7f3a9b21',
      clock: 'contact-decision',
      title: 'Decision on a contact',
      about: 'k1',
      leg: 1,
      start: '2023-04-06',
      due: '2023-04-11',
      lastDay: '2023-04-11',
      aim: null,
      workingDaysLeft: -1,
      state: 'overdue',
      endedOn: null,
      restarts: [],
    },
    expect.objectContaining({ case: '8e21c0d4', workingDaysLeft: 0, state: 'open' }),
  ])
})

test('a visit on a Saturday, the last day of its week, is in time', async () => {
  const placed = child.lookedAfter('2023-06-10')
  const on17 = { at: on('2023-06-17'), clock: 'looked-after-visit' }
  expect(await asked([placed], on17)).toMatchObject([
    { due: '2023-06-16', lastDay: '2023-06-17', workingDaysLeft: 0, state: 'open' },
  ])
  expect(await asked([placed], { ...on17, at: on('2023-06-18') })).toMatchObject([
    { state: 'overdue' },
  ])
  expect((await asked([placed, child.seen('2023-06-17')], on17))[0]).toMatchObject({ state: 'met' })
})

test('a clock, a state and a year each narrow the list', async () => {
  const written = [
    child.accepted('2023-03-01'),
    child.received('2023-03-01'),
    child.decided('2023-03-02'),
  ]
  const clocksOf = async (parameters: Partial<ReportParameters>) =>
    (await asked(written, { at: on('2023-06-01'), ...parameters })).map(({ clock }) => clock)
  expect(await clocksOf({})).toEqual(['contact-decision', 'assessment'])
  expect(await clocksOf({ clock: 'assessment' })).toEqual(['assessment'])
  expect(await clocksOf({ clockState: 'met' })).toEqual(['contact-decision'])
  expect(await clocksOf({ clockState: 'open' })).toEqual([])
  expect(await clocksOf({ year: '2022-23' as never })).toEqual(['contact-decision'])
  expect(await clocksOf({ year: '2023-24' as never })).toEqual(['assessment'])
})

test('a restart counts the days from the beginning and stays visible with its reason', async () => {
  const written = [
    child.accepted('2023-03-01'),
    child.restarted('2023-04-03', 'assessment', 'r1'),
    ...child.assessed('2023-04-03', '2023-06-02'),
  ]
  expect(await asked(written, { at: on('2023-07-01'), clock: 'assessment' })).toMatchObject([
    {
      start: '2023-04-03',
      due: '2023-06-07',
      state: 'met',
      restarts: [{ on: '2023-04-03', reason: 'new-report' }],
    },
  ])
})

test('a voided fact runs no clock once it is known to be voided', async () => {
  const store = await ledgerOf(
    child.received('2023-04-06'),
    child.accepted('2023-04-06'),
    child.voided('2023-04-06', 1),
  )
  const clocksAt = async (position: number) =>
    (await made(store, 'clocks', { at: on('2023-04-20', position) })).rows.map(({ clock }) => clock)
  expect(await clocksAt(1)).toEqual(['contact-decision', 'assessment'])
  expect(await clocksAt(2)).toEqual(['contact-decision'])
})

test('a fact recorded late counts on its own date', async () => {
  const [registration, ...rest] = [
    ...child.conference('2023-10-10'),
    child.coreGroup('2023-10-24'),
    child.coreGroup('2023-11-28'),
    child.deregistered('2024-01-09'),
  ]
  const inTime = await asked([registration as Written, ...rest], { at: on('2024-02-01') })
  const late = await asked([registration as Written, ...rest.toReversed()], {
    at: on('2024-02-01'),
  })
  expect(late).toEqual(inTime)
  expect(inTime.length).toBeGreaterThan(4)
})

const setFrom = (day: string, count: number): Written => [
  streamName('timescales'),
  TimescalesSet.of(plainDate(day), {
    source: 'Council',
    timescales: walesTimescales
      .filter(({ clock }) => clock === 'assessment')
      .map((timescale) => ({
        ...timescale,
        steps: [{ limit: { count, unit: 'working-days' as const }, legsUpTo: 1 }],
      })),
    dropped: ['contact-decision'],
  }),
]

test('a clock keeps the limit that was in force when it started', async () => {
  const written = [
    child.accepted('2023-03-01'),
    caseOf('8e21c0d4').accepted('2023-04-03'),
    setFrom('2023-04-01', 35),
  ]
  const dues = (await asked(written, { at: on('2023-05-01'), clock: 'assessment' })).map(
    ({ start, due }) => [start, due],
  )
  expect(dues).toEqual([
    ['2023-03-01', '2023-05-03'],
    ['2023-04-03', '2023-05-26'],
  ])
})

test('the clocks that a council does not name stay, and those that it drops start no more', async () => {
  const written = [
    child.received('2023-03-31'),
    caseOf('8e21c0d4').received('2023-04-03'),
    ...child.conference('2023-04-03'),
    setFrom('2023-04-01', 35),
  ]
  const running = (await asked(written, { at: on('2023-04-03') })).map((row) => row['clock'])
  expect(running).toEqual([
    'contact-decision',
    'advocacy-offer',
    'outline-plan',
    'core-group',
    'review-conference',
  ])
})

test('a bank holiday that is proclaimed later moves what was due, from the day that it is known', async () => {
  const published = BankHolidaysPublished.of(plainDate('2026-06-01'), {
    source: 'Royal proclamation',
    from: plainDate('2026-07-13'),
    upTo: plainDate('2026-07-13'),
    days: [plainDate('2026-07-13')],
  })
  const store = await ledgerOf(child.received('2026-07-10'), [streamName('timescales'), published])
  const dueAt = async (position: number) =>
    (await made(store, 'clocks', { at: on('2026-07-10', position) })).rows[0]?.['due']
  expect(await dueAt(0)).toBe('2026-07-13')
  expect(await dueAt(1)).toBe('2026-07-14')
})

test('beyond the published bank holidays nothing is due on any day, and the report says so', async () => {
  const store = await ledgerOf(child.accepted('2028-12-01'), child.received('2028-12-01'))
  const { rows, notes } = await made(store, 'clocks', { at: on('2029-01-05') })
  expect(rows).toMatchObject([
    { clock: 'contact-decision', state: 'overdue', workingDaysLeft: null },
    { clock: 'assessment', due: null, lastDay: null, state: 'undetermined' },
  ])
  expect(notes.at(-1)).toMatch(/known only from 2011-01-01 to 2028-12-31/)
})

const many =
  (count: number, write: (one: ReturnType<typeof caseOf>) => readonly Written[]) =>
  (prefix: string) =>
    Array.from({ length: count }, (_, index) => write(caseOf(`${prefix}00000${10 + index}`))).flat()

test('the summary counts each clock, hides small counts and the share that would give them away', async () => {
  const written = [
    ...many(12, (one) => [one.accepted('2023-03-01'), ...one.assessed('2023-03-01', '2023-05-03')])(
      'a',
    ),
    ...many(6, (one) => [one.accepted('2023-03-01'), ...one.assessed('2023-03-01', '2023-05-04')])(
      'b',
    ),
    ...many(5, (one) => [one.accepted('2023-06-01')])('c'),
    ...many(8, (one) => [one.received('2023-03-01'), one.decided('2023-03-02')])('d'),
    ...many(2, (one) => [one.received('2023-03-01'), one.decided('2023-03-03')])('e'),
  ]
  const rows = await asked(written, { at: on('2023-06-30'), summary: true })
  expect(rows).toEqual([
    {
      clock: 'assessment',
      title: 'Assessment',
      open: 5,
      overdue: 0,
      met: 12,
      metLate: 6,
      missed: 0,
      stopped: 0,
      undetermined: 0,
      restarted: 0,
      onTimePercent: '66.7',
    },
    expect.objectContaining({
      clock: 'contact-decision',
      met: 8,
      metLate: '*',
      onTimePercent: '*',
    }),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/[a-e]00000/)
})

test('the list sums each clock in a note', async () => {
  const store = await ledgerOf(child.received('2023-03-01'), child.decided('2023-03-03'))
  const { notes } = await made(store, 'clocks', { at: on('2023-06-30') })
  expect(notes[0]).toBe(
    'Decision on a contact: 0 open, 0 overdue, 0 met, 1 met late, 0 missed, 0.0 % on time',
  )
})

test('an unknown clock has no rows, and a note says so', async () => {
  const store = await ledgerOf(child.received('2023-03-01'))
  const { rows, notes } = await made(store, 'clocks', { clock: 'asessment' })
  expect(rows).toEqual([])
  expect(notes).toEqual([
    expect.stringMatching(/^There is no clock named asessment; the clocks are contact-/),
  ])
})

test('every word is Welsh when Welsh is requested', async () => {
  const store = await ledgerOf(child.received('2023-03-01'))
  const parameters = { at: on('2023-06-30'), language: 'cy' } as const
  const table = await tableOf(store, 'clocks', parameters)
  expect(table).toMatch(/Clociau statudol/)
  expect(table).toMatch(/Penderfyniad ar gysylltiad .* hwyr/)
  expect(table).toMatch(/Penderfyniad ar gysylltiad: 0 agored, 1 hwyr/)
  expect(await tableOf(store, 'clocks', { ...parameters, summary: true })).toMatch(/Ar amser %/)
})

test('a spreadsheet gets the codes and every column', async () => {
  const store = await ledgerOf(child.received('2023-03-01'))
  const csv = await csvOf(store, 'clocks', { at: on('2023-03-01') })
  expect(csv.split('\r\n')[0]).toBe(
    'case,clock,title,about,leg,start,aim,due,lastDay,workingDaysLeft,state,endedOn,restarts',
  )
  expect(csv).toMatch(/7f3a9b21,contact-decision,.*,2023-03-02,2023-03-02,1,open/)
})
