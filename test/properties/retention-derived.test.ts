import assert from 'node:assert/strict'
import { addDays, addMonths, type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import { standardRetention } from '@coflyfr/privacy'
import {
  RetentionScheduleSet,
  RetentionTriggerRecorded,
  SubjectKeyCreated,
  SubjectKeyMerged,
} from '@coflyfr/privacy/events'
import { type AnyReport, anyReport, type Report, retentionReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Written } from '../support/traced-money.ts'
import { asked, filled, seen } from './reports/ledgers.ts'
import { date } from './reports/logs-of.ts'
import { birthMonth, eventOf, kinds, type Said, toldOf } from './retention/told-cases.ts'

const keys = ['abcdef01', 'abcdef02'] as const

const scenario = fc.record({
  told: toldOf(2),
  /** Whose keys were created: a case is a record to be kept even without a key. */
  isKeyed: fc.tuple(fc.boolean(), fc.boolean()),
  isMerged: fc.boolean(),
  /** The end of a complaint, which no case says; such recorded triggers count too. */
  complaint: fc.option(fc.nat(700)),
  /** After many years, some records need not be kept any longer. */
  years: fc.nat(110),
})

const logOf = ({
  told,
  isKeyed,
  isMerged,
  complaint,
}: typeof scenario extends fc.Arbitrary<infer D> ? D : never) => {
  const written = (stream: Written[0], event: DomainEvent<string, unknown>): Written => [
    stream,
    event as DomainEvent,
  ]
  const first = date(0)
  return [
    written(
      streamName('retention', 'all'),
      RetentionScheduleSet.of(first, { schedule: standardRetention }),
    ),
    ...keys
      .filter((_, key) => isKeyed[key])
      .map((subject) =>
        written(streamName('privacy', subject), SubjectKeyCreated.of(first, { subject })),
      ),
    ...told.map((one) => {
      const key = keys[one.key] ?? keys[0]
      return written(streamName('case', key), eventOf(one, key))
    }),
    ...(isMerged
      ? [
          written(
            streamName('privacy', keys[0]),
            SubjectKeyMerged.of(first, {
              ...{ subject: keys[0], into: keys[1], reason: 'recorded-twice' },
            }),
          ),
        ]
      : []),
    ...(complaint === null
      ? []
      : [
          written(
            streamName('privacy', keys[1]),
            RetentionTriggerRecorded.of(date(complaint), {
              ...{ subject: keys[1], recordClass: 'complaint', trigger: 'complaint-closed' },
              on: date(complaint),
            }),
          ),
        ]),
  ]
}

const standing = (told: readonly Said[], key: number): readonly Said[] => {
  const own = told.filter((one) => one.key === key)
  // Nothing is voided before it is recorded.
  const isVoided = (revision: number): boolean =>
    own.some(({ kind, pick }, later) => kind === 'void' && pick === revision && later > revision)
  return own.filter(({ kind }, revision) => kind !== 'void' && !isVoided(revision))
}

/** How long a record is kept, class by class as in DOMAIN §9: the years, and what they are counted from. */
const dueOf = (told: readonly Said[], complaint: number | null): string | null => {
  const has = (...of: readonly Said['kind'][]) => told.filter(({ kind }) => of.includes(kind))
  const [oldest, youngest] = (() => {
    const byKey = [0, 1].flatMap((key) => {
      const last = has('birth').findLast((one) => one.key === key)
      return last === undefined ? [] : [birthMonth(last)]
    })
    const sorted = byKey.toSorted()
    return [sorted[0] ?? null, sorted.at(-1) ?? null]
  })()
  const lastDay = (of: readonly Said[]) =>
    of.length === 0 ? null : date(Math.max(...of.map(({ day }) => day)))
  const after = (day: string, years: number) => addDays(addMonths(plainDate(day), years * 12), 1)
  const afterMonth = (month: string, years: number) =>
    addMonths(plainDate(`${month}-01`), years * 12 + 1)
  const died = lastDay(has('death'))
  const diedUnder18 =
    died !== null && oldest !== null && died < addMonths(plainDate(`${oldest}-01`), 216)
      ? died
      : null
  const fromBirth = (years: number) => (youngest === null ? null : afterMonth(youngest, years))
  const child75 = diedUnder18 === null ? fromBirth(75) : after(diedUnder18, 15)
  const contacts = has(
    ...kinds.filter((kind) => !['birth', 'death', 'placed', 'void'].includes(kind)),
  )
  const contactOn = lastDay([...contacts, ...has('placed')])
  const adopted = lastDay(has('adopted'))
  const classes = [
    ...(has('looked-after', 'left', 'adopted').length > 0 ? [child75] : []),
    ...(adopted !== null ? [after(adopted, 100)] : has('placed').length > 0 ? [child75] : []),
    ...(has('registered').length > 0 ? [contactOn === null ? null : after(contactOn, 35)] : []),
    ...(has('referral', 'plan').length > 0 ? [fromBirth(21)] : []),
    ...(complaint === null ? [] : [after(date(complaint), 10)]),
  ]
  // If one class cannot be counted, the longest is unknown.
  return classes.includes(null) ? null : (classes.toSorted().at(-1) ?? null)
}

const agrees = (report: AnyReport) =>
  fc.asyncProperty(scenario, async (drawn) => {
    const { told, isKeyed, isMerged, complaint, years } = drawn
    const asOf = addMonths(date(0), years * 12)
    const until = told.filter(({ day }) => date(day) <= asOf)
    fc.pre(until.length === told.length && (complaint === null || date(complaint) <= asOf))
    const store = await filled(logOf(drawn))
    const document = await seen(report, store, asked({ asOf, knownAt: null }))
    assert.ok(typeof document !== 'string')
    const people = isMerged
      ? [[keys[1], [0, 1], complaint] as const]
      : ([
          [keys[0], [0], null],
          [keys[1], [1], complaint],
        ] as const)
    const isOnRecord = (key: number): boolean =>
      isKeyed[key] === true || told.some((one) => one.key === key)
    const onRecord = people.filter(([, of, closed]) => closed !== null || of.some(isOnRecord))
    const expected = onRecord.map(([subject, of, closed]) => {
      const due = dueOf(
        of.flatMap((key) => standing(told, key)),
        closed,
      )
      return { subject, due, state: due === null ? 'not-classed' : due <= asOf ? 'due' : 'kept' }
    })
    const rows = document.rows.map(({ subject, due, state }) => ({ subject, due, state }))
    assert.deepEqual(rows, expected)
  })

test('a record is kept by the longest of the classes that the events of its cases give it', async () => {
  await fc.assert(agrees(anyReport(retentionReport)), { numRuns: 400 })
}, 120_000)

/** As the report was before it saw cases without a key. */
const blindToCasesWithoutKey: AnyReport = anyReport({
  ...retentionReport,
  render: (state, context) =>
    retentionReport.render(
      {
        ...state,
        cases: new Map([...state.cases].filter(([key]) => state.subjects.has(key))),
      },
      context,
    ),
})

test('catches a report that leaves out a case without a key', async () => {
  const search = { numRuns: 200, seed: 20_231_115, endOnFailure: true }
  expect((await fc.check(agrees(blindToCasesWithoutKey), search)).failed).toBe(true)
}, 120_000)

const blindTo = <State, Event extends DomainEvent>(
  report: Report<State, Event>,
  type: string,
): AnyReport =>
  anyReport({
    ...report,
    projection: {
      ...report.projection,
      name: `${report.projection.name}-blind-to-${type}`,
      evolve: (state, event) =>
        event.type === type ? state : report.projection.evolve(state, event),
    },
  })

test.each([
  'BirthRecorded',
  'DeathRecorded',
  'ReferralAccepted',
  'ChildRegistered',
  'VisitMade',
  'LookedAfterPeriodStarted',
  'LookedAfterPeriodEnded',
  'PlacedForAdoption',
  'CaseFactVoided',
])(
  'catches a report that is blind to %s',
  async (type) => {
    const search = { numRuns: 2_000, seed: 20_231_115, endOnFailure: true }
    expect((await fc.check(agrees(blindTo(retentionReport, type)), search)).failed).toBe(true)
  },
  120_000,
)
