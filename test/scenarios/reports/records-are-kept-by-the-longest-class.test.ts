import { type DomainEvent, plainDate, type StreamName, streamName } from '@coflyfr/core'
import { ReferralAccepted } from '@coflyfr/outcomes/events'
import { standardRetention } from '@coflyfr/privacy'
import {
  LegalHoldLifted,
  LegalHoldPlaced,
  MoratoriumLifted,
  MoratoriumPlaced,
  RetentionScheduleSet,
  type RetentionTrigger,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
  SubjectKeyMerged,
  SubjectKeyUnmerged,
} from '@coflyfr/privacy/events'
import { defaultParameters, reports } from '@coflyfr/reports'
import { expect, test } from 'vitest'
import { textOf } from '../../support/repository.ts'
import { csvOf, ledgerOf, made, tableOf } from './making.ts'

type Told = readonly [StreamName, DomainEvent<string, unknown>]

const [anna, bryn] = ['7f3a9b21', '0c55e1d8'] as const

const of = (subject: string, event: DomainEvent<string, unknown>): Told => [
  streamName('privacy', subject),
  event,
]

const created = (subject: string): Told =>
  of(subject, SubjectKeyCreated.of(plainDate('2023-04-01'), { subject }))

const schedule: Told = [
  streamName('retention'),
  RetentionScheduleSet.of(plainDate('2023-04-01'), { schedule: standardRetention }),
]

const trigger = (subject: string, recordClass: string, kind: RetentionTrigger, on: string): Told =>
  of(
    subject,
    RetentionTriggerRecorded.of(plainDate('2023-06-01'), {
      subject,
      recordClass,
      trigger: kind,
      on,
    }),
  )

const born = (subject: string, recordClass: string): Told =>
  trigger(subject, recordClass, 'birth', '2014-05')

const authority = 'Inquiry, letter of 1 August 2023'

const hold = (subject: string): Told =>
  of(
    subject,
    LegalHoldPlaced.of(plainDate('2023-08-01'), {
      subject,
      hold: 'h-1',
      authority,
      reviewOn: null,
    }),
  )

const moratorium = (...recordClasses: readonly string[]): Told => [
  streamName('retention'),
  MoratoriumPlaced.of(plainDate('2023-08-01'), {
    moratorium: 'm-1',
    recordClasses,
    authority,
    reviewOn: null,
  }),
]

const rowsOf = async (day: string | null, ...events: readonly Told[]) => {
  const asOf = day === null ? null : plainDate(day)
  const document = await made(await ledgerOf(...events), 'retention', {
    at: { asOf, knownAt: null },
  })
  return document.rows
}

test('the class that keeps a child’s record longest decides', async () => {
  expect(
    await rowsOf(
      null,
      schedule,
      created(anna),
      born(anna, 'child-in-need'),
      born(anna, 'looked-after'),
    ),
  ).toMatchObject([
    {
      subject: anna,
      recordClass: 'looked-after',
      trigger: 'birth',
      triggeredOn: '2014-05',
      due: '2089-06-01',
      hold: null,
      state: 'kept',
    },
  ])
})

test('a death before 18 shortens the period of its class, and of no other', async () => {
  const died = trigger(anna, 'looked-after', 'death-under-18', '2023-05-20')
  const events = [schedule, created(anna), born(anna, 'looked-after'), died] as const
  expect(await rowsOf(null, ...events)).toMatchObject([{ due: '2038-05-21' }])
  const inNeed = born(anna, 'child-in-need')
  expect(await rowsOf(null, ...events, inNeed)).toMatchObject([{ recordClass: 'looked-after' }])
  const protection = trigger(anna, 'child-protection', 'last-contact', '2023-05-19')
  expect(await rowsOf(null, ...events, protection)).toMatchObject([
    { recordClass: 'child-protection', due: '2058-05-20' },
  ])
})

test('a record is due from the day after its period, and a trigger that is corrected moves it', async () => {
  const events = [
    schedule,
    created(anna),
    trigger(anna, 'complaint', 'complaint-closed', '2023-05-31'),
  ]
  expect(await rowsOf('2033-05-31', ...events)).toMatchObject([
    { due: '2033-06-01', state: 'kept' },
  ])
  expect(await rowsOf('2033-06-01', ...events)).toMatchObject([{ state: 'due' }])
  const corrected = trigger(anna, 'complaint', 'complaint-closed', '2023-05-30')
  expect(await rowsOf('2033-05-31', ...events, corrected)).toMatchObject([{ state: 'due' }])
})

test('a leap day’s period ends on the last of February', async () => {
  const events = [
    schedule,
    created(anna),
    trigger(anna, 'child-protection', 'last-contact', '2020-02-29'),
  ]
  expect(await rowsOf(null, ...events)).toMatchObject([{ due: '2055-03-01' }])
})

test('a hold keeps what is due, until it is lifted', async () => {
  const due = [
    schedule,
    created(anna),
    trigger(anna, 'complaint', 'complaint-closed', '2010-05-31'),
  ]
  expect(await rowsOf(null, ...due)).toMatchObject([{ state: 'due' }])
  const held = [...due, hold(anna)]
  expect(await rowsOf(null, ...held)).toMatchObject([{ hold: 'h-1', state: 'held' }])
  const lifted = LegalHoldLifted.of(plainDate('2023-10-01'), {
    subject: anna,
    hold: 'h-1',
    authority,
  })
  expect(await rowsOf(null, ...held, of(anna, lifted))).toMatchObject([
    { hold: null, state: 'due' },
  ])
})

test('a moratorium holds the classes that it names, or all of them', async () => {
  const due = [
    schedule,
    created(anna),
    trigger(anna, 'complaint', 'complaint-closed', '2010-05-31'),
  ]
  expect(await rowsOf(null, ...due, moratorium('looked-after'))).toMatchObject([{ state: 'due' }])
  expect(await rowsOf(null, ...due, moratorium('complaint'))).toMatchObject([{ hold: 'm-1' }])
  expect(await rowsOf(null, ...due, moratorium())).toMatchObject([{ state: 'held' }])
  const lifted = MoratoriumLifted.of(plainDate('2023-10-01'), { moratorium: 'm-1', authority })
  const after = [...due, moratorium(), [streamName('retention'), lifted] as const]
  expect(await rowsOf(null, ...after)).toMatchObject([{ state: 'due' }])
})

const merged = of(
  bryn,
  SubjectKeyMerged.of(plainDate('2023-09-01'), {
    subject: bryn,
    into: anna,
    reason: 'recorded-twice',
  }),
)

test('a child with two keys is one row, with what is recorded under both', async () => {
  const both = [
    schedule,
    created(anna),
    created(bryn),
    trigger(anna, 'child-protection', 'last-contact', '2023-03-01'),
    trigger(bryn, 'child-protection', 'last-contact', '2023-05-01'),
    hold(bryn),
  ]
  expect(await rowsOf(null, ...both)).toHaveLength(2)
  expect(await rowsOf(null, ...both, merged)).toMatchObject([
    { subject: anna, keys: 2, triggeredOn: '2023-05-01', hold: 'h-1' },
  ])
  expect(await rowsOf('2023-08-31', ...both, merged)).toHaveLength(2)
  const parted = SubjectKeyUnmerged.of(plainDate('2023-10-01'), {
    subject: bryn,
    from: anna,
    reason: 'different-people',
  })
  expect(await rowsOf(null, ...both, merged, of(bryn, parted))).toMatchObject([
    { subject: bryn, hold: 'h-1' },
    { subject: anna, hold: null },
  ])
})

test('a case is a record to be kept, even without a key for its person', async () => {
  const referred: Told = [
    streamName('case', bryn),
    ReferralAccepted.of(plainDate('2023-05-02'), {
      ...{ case: bryn, referral: 'r1', kind: 'care-and-support', source: '2A', contact: null },
      ...{ need: null, closedOn: null, closureReason: null },
      ...{ closureProposedBy: null, reReferralOf: null },
    }),
  ]
  const row = { subject: bryn, keys: 1, due: null, state: 'not-classed' }
  expect(await rowsOf(null, schedule, referred)).toMatchObject([row])
  expect(await rowsOf(null, schedule, referred, moratorium('child-in-need'))).toMatchObject([
    { subject: bryn, hold: 'm-1', state: 'held' },
  ])
})

test('a new schedule applies from its day; before the first nothing is due', async () => {
  const shorter = {
    name: 'of 2024',
    classes: standardRetention.classes.map((one) => ({
      ...one,
      periods: one.periods.map((period) => ({ ...period, years: 2 })),
    })),
  }
  const later: Told = [
    streamName('retention'),
    RetentionScheduleSet.of(plainDate('2024-04-01'), { schedule: shorter }),
  ]
  const events = [
    schedule,
    later,
    created(anna),
    trigger(anna, 'complaint', 'complaint-closed', '2020-01-01'),
  ]
  expect(await rowsOf('2024-03-31', ...events)).toMatchObject([{ due: '2030-01-02' }])
  expect(await rowsOf('2024-04-01', ...events)).toMatchObject([{ due: '2022-01-02', state: 'due' }])
  const without = await made(await ledgerOf(created(anna)), 'retention')
  expect(without.rows).toMatchObject([{ due: null, state: 'not-classed' }])
  expect(without.notes[0]).toMatch(/No retention schedule is in force/)
})

test('the list prints in both languages and as CSV', async () => {
  const store = await ledgerOf(schedule, created(anna), born(anna, 'looked-after'), hold(anna))
  expect(await tableOf(store, 'retention')).toContain('held')
  const welsh = await tableOf(store, 'retention', { language: 'cy' })
  expect(welsh).toContain('dan ataliad')
  expect(welsh).toContain('genedigaeth')
  expect(welsh).toContain('Amserlen gadw')
  expect(await csvOf(store, 'retention')).toContain(
    '7f3a9b21,1,looked-after,birth,2014-05,2089-06-01',
  )
})

test('the schedule of the examples is the one that is shipped', () => {
  const [line = ''] = textOf('examples/privacy/retention-schedule.ndjson').split('\n')
  expect(JSON.parse(line).data.schedule).toEqual(standardRetention)
})

test('a class is named in Welsh: by the library where it is one of the standard schedule', () => {
  const names = standardRetention.classes.map(
    ({ recordClass, name }) => [recordClass, name.cy.toLowerCase()] as const,
  )
  const columns = reports.get('retention')?.columns(defaultParameters)
  const column = columns?.find(({ field }) => field === 'recordClass')
  expect(column?.words).toEqual(Object.fromEntries(names))
})

test('and by the schedule where it is a class of the council’s own', async () => {
  const own = {
    recordClass: 'young-carers',
    name: { en: 'Young carers', cy: 'Gofalwyr ifanc' },
    periods: [{ trigger: 'birth', years: 40 }],
    source: 'Schedule of the council',
  } as const
  const withOwn: Told = [
    streamName('retention'),
    RetentionScheduleSet.of(plainDate('2023-04-01'), {
      schedule: { ...standardRetention, classes: [...standardRetention.classes, own] },
    }),
  ]
  const ledger = await ledgerOf(
    withOwn,
    ...[created(anna), born(anna, 'young-carers'), created(bryn), born(bryn, 'child-in-need')],
  )
  const english = await tableOf(ledger, 'retention')
  expect(english).toContain('Record class young-carers: Young carers')
  expect(english).not.toContain('Record class child-in-need')
  const welsh = await tableOf(ledger, 'retention', { language: 'cy' })
  expect(welsh).toContain('plentyn ag anghenion gofal a chymorth')
  expect(welsh).toContain('Dosbarth cofnod “young-carers”: Gofalwyr ifanc')
})
