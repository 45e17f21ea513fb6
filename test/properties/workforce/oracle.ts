import assert from 'node:assert/strict'
import { type PlainDate, plainDate, streamName } from '@coflyfr/core'
import {
  CaseClosed,
  ReferralAccepted,
  StaffingRecorded,
  VacancyFilled,
  VacancyOpened,
  WorkforcePositionRecorded,
} from '@coflyfr/outcomes/events'
import type { AnyReport } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Written } from '../reports/desk.ts'
import { asked, filled, seen } from '../reports/ledgers.ts'

const service = 'children'

/** The ends of months from March 2023 on. */
const monthEnds: readonly PlainDate[] = Array.from({ length: 20 }, (_, index) =>
  plainDate(new Date(Date.UTC(2023, 3 + index, 0)).toISOString().slice(0, 10)),
)

const first = Date.UTC(2023, 3, 1)

const dayOf = (offset: number): PlainDate =>
  plainDate(new Date(first + offset * 86_400_000).toISOString().slice(0, 10))

const month = fc.record({
  leavers: fc.nat(9),
  headcount: fc.integer({ min: 5, max: 150 }),
  tenths: fc.integer({ min: 1, max: 900 }),
  stated: fc.option(fc.nat(800)),
})

const spell = fc.record({ from: fc.nat(560), days: fc.option(fc.nat(200)) })

const year = fc.record({
  months: fc.array(month, { minLength: 1, maxLength: 20, size: 'max' }),
  vacancies: fc.array(spell, { maxLength: 12 }),
  children: fc.array(spell, { maxLength: 30, size: 'max' }),
  order: fc.infiniteStream(fc.nat(1000)),
})

type Year = typeof year extends fc.Arbitrary<infer One> ? One : never
type Spell = Year['vacancies'][number]

const endOf = ({ from, days }: Spell): PlainDate | null =>
  days === null ? null : dayOf(from + days)

const inService = (event: object): Written => [
  streamName('workforce', service),
  event as Written[1],
]

const fteOf = (tenths: number): string => `${Math.floor(tenths / 10)}.${tenths % 10}`

const ofMonth = (one: Year['months'][number], on: PlainDate): readonly Written[] => [
  inService(
    WorkforcePositionRecorded.of(on, {
      service,
      on,
      establishedFte: '120',
      inPostFte: '90',
      socialWorkerFte: '60',
      vacantFte: '30',
      agencyFte: '9',
      starters: 0,
      leavers: one.leavers,
      trainees: 0,
      secondments: 0,
      correctionReason: null,
    }),
  ),
  inService(
    StaffingRecorded.of(on, {
      service,
      on,
      headcount: one.headcount,
      caseHoldingFte: fteOf(one.tenths),
      newlyQualified: 0,
      supervisionsDue: 10,
      supervisionsOnTime: 9,
      sickDays: '0',
      availableDays: '1',
      openChildren: one.stated,
      correctionReason: null,
    }),
  ),
]

const vacancyEvents = (one: Spell, index: number): readonly Written[] => {
  const post = { service, vacancy: `v${index}` }
  const end = endOf(one)
  const opened = VacancyOpened.of(dayOf(one.from), { ...post, fte: '1', profession: 'other' })
  const filledOn = end === null ? [] : [VacancyFilled.of(end, { ...post, filledFrom: 'outside' })]
  return [opened, ...filledOn].map(inService)
}

const childEvents = (one: Spell, index: number): readonly Written[] => {
  const pseudonym = `abcdef${String(index).padStart(2, '0')}`
  const end = endOf(one)
  const accepted = ReferralAccepted.of(dayOf(one.from), {
    case: pseudonym,
    referral: 'f1',
    kind: 'care-and-support',
    source: '2A',
    contact: null,
    need: null,
    closedOn: null,
    closureReason: null,
    closureProposedBy: null,
    reReferralOf: null,
  })
  const closure = { case: pseudonym, referral: 'f1', reason: 'RC7', proposedBy: 'u-1' } as const
  const closed = end === null ? [] : [CaseClosed.of(end, closure)]
  return [accepted, ...closed].map((event) => [streamName('case', pseudonym), event as Written[1]])
}

const isOpenOn = (one: Spell, day: PlainDate): boolean => {
  const end = endOf(one)
  return dayOf(one.from) <= day && (end === null || end > day)
}

/** A quotient of whole numbers that is not negative, with one decimal, rounding half up. */
const oneDecimal = (numerator: number, denominator: number): string | null => {
  if (denominator === 0) return null
  const tenths = Math.floor((numerator * 20 + denominator) / (2 * denominator))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

const turnover = (months: Year['months'], at: number): string | null => {
  if (at < 12) return null
  const twelve = months.slice(at - 11, at + 1)
  const leavers = twelve.reduce((sum, one) => sum + one.leavers, 0)
  const heads = twelve.reduce((sum, one) => sum + one.headcount, 0)
  return oneDecimal(leavers * 12 * 100, heads)
}

type Row = Readonly<Record<string, unknown>>

const checkRow = (row: Row, { months, vacancies, children }: Year, at: number): void => {
  const on = monthEnds[at] as PlainDate
  const one = months[at] as Year['months'][number]
  assert.equal(row['turnoverPercent'], turnover(months, at))
  const begun = children.filter(({ from }) => dayOf(from) <= on)
  const counted = begun.length === 0 ? null : begun.filter((child) => isOpenOn(child, on)).length
  const open = one.stated ?? counted
  const isSmall = open !== null && open > 0 && open < 5
  assert.equal(row['openChildren'], isSmall ? '*' : open)
  const caseload = open === null ? null : oneDecimal(open * 10, one.tenths)
  assert.equal(row['caseload'], isSmall ? '*' : caseload)
  const before = monthEnds[at - 1]
  const isNow = (day: PlainDate | null) =>
    day !== null && day <= on && (at === 0 || before === undefined || day > before)
  assert.equal(row['vacanciesOpened'], vacancies.filter(({ from }) => isNow(dayOf(from))).length)
  const filledNow = vacancies.filter((vacancy) => isNow(endOf(vacancy)))
  assert.equal(row['vacanciesFilled'], filledNow.length)
  assert.equal(row['vacanciesOpen'], vacancies.filter((vacancy) => isOpenOn(vacancy, on)).length)
  const days = filledNow.reduce((sum, vacancy) => sum + (vacancy.days ?? 0), 0)
  assert.equal(row['meanDaysToFill'], oneDecimal(days, filledNow.length))
}

/** Every figure of a year of a workforce equals that of a naive computation, in whatever order it was recorded. */
export const workforceIsThatOf = (report: AnyReport) =>
  fc.asyncProperty(year, async (drawn) => {
    const groups = [
      ...drawn.months.map((one, index) => ofMonth(one, monthEnds[index] as PlainDate)),
      ...drawn.vacancies.map(vacancyEvents),
      ...drawn.children.map(childEvents),
    ]
    const shuffled = groups
      .map((group) => ({ group, at: Number(drawn.order.next().value) }))
      .toSorted((one, other) => one.at - other.at)
    const log = shuffled.flatMap(({ group }) => group)
    const document = await seen(report, await filled(log), asked())
    assert.ok(typeof document !== 'string')
    assert.equal(document.rows.length, drawn.months.length)
    for (const [at, row] of document.rows.entries()) checkRow(row, drawn, at)
  })
