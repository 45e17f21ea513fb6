import assert from 'node:assert/strict'
import { daysBetween, plainDate } from '@coflyfr/core'
import { type Counting, readingPeriodDays } from '@coflyfr/outcomes/events'
import { type AnyReport, anyReport, caseColumns, measuresReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedMeasure } from './measures/counted-measure.ts'
import { type Life, lastDay, lives } from './measures/lives.ts'
import { expected, oracle } from './measures/oracle.ts'
import { dateOf, recorded } from './measures/recorded.ts'
import type { Window } from './measures/window.ts'
import type { Written } from './reports/desk.ts'
import { asked, filled, seen } from './reports/ledgers.ts'
import { times } from './times.ts'

const countings: Readonly<Record<string, Counting>> = Object.fromEntries(
  Object.entries(oracle).map(([rule, { clock }]) => [
    rule,
    (clock === undefined ? { rule } : { rule, clock }) as Counting,
  ]),
)

/** One count for every rule, without suppression. */
const definitions: readonly Written[] = Object.entries(countings).map(([rule, numerator]) =>
  countedMeasure(rule, numerator, oracle[rule]?.kind),
)

const periods = ['2021-22', '2022-23', '2023-24', '2022-23-Q1', '2022-23-Q4', '2023-24-P03']

const drawn = fc.record({
  council: lives,
  period: fc.constantFrom(...periods),
  knownTo: fc.integer({ min: 300, max: lastDay + 200 }),
})

const dayOf = (date: string): number => daysBetween(dateOf(0), plainDate(date))

const expectedOf = (council: readonly Life[], period: string, knownTo: number) => {
  const { from, to } = readingPeriodDays(period)
  const window: Window = { from: dayOf(from), to: Math.min(dayOf(to), knownTo), knownTo }
  return new Map(
    Object.entries(oracle)
      .map(([rule, one]) => [rule, expected(one, council, window)] as const)
      .filter(([, count]) => count !== null && window.from <= knownTo)
      .map(([rule, count]) => [rule, String(count)] as const),
  )
}

/**
 * What is computed from the events of cases equals a naive count of what happened, in any period and as known on any
 * day.
 */
const countsAreWhatHappened = (report: AnyReport) =>
  fc.asyncProperty(drawn, async ({ council, period, knownTo }) => {
    const store = await filled([...definitions, ...recorded(council)])
    const at = { asOf: dateOf(knownTo), knownAt: null }
    const document = await seen(report, store, { ...asked(at), readingPeriod: period })
    assert.ok(typeof document !== 'string')
    const counted = new Map(document.rows.map(({ code, value }) => [String(code), value]))
    assert.deepEqual(counted, new Map([...expectedOf(council, period, knownTo)].toSorted()))
  })

/** The report made with columns of cases in its source. */
const fromColumns = (report: AnyReport): AnyReport => ({
  ...report,
  make: (source, parameters) => {
    const { store } = source
    const cases = caseColumns({ store, rootAt: String }, { segmentLength: 25 })
    return report.make({ ...source, cases }, parameters)
  },
})

const { projection } = measuresReport
const without = (...types: readonly string[]): AnyReport =>
  anyReport({
    ...measuresReport,
    projection: { ...projection, types: projection.types.filter((type) => !types.includes(type)) },
  })

test('measures equal a naive count of the same lives', async () => {
  await fc.assert(countsAreWhatHappened(anyReport(measuresReport)), { numRuns: times(75) })
}, 60_000)

test('measures made from columns equal it too (E6)', async () => {
  const report = fromColumns(anyReport(measuresReport))
  await fc.assert(countsAreWhatHappened(report), { numRuns: times(15) })
}, 60_000)

test.each([
  ['keeps voided facts', without('CaseFactVoided')],
  ['misses changes of legal status', without('LegalStatusChanged')],
  ['misses who was homeless', without('HomelessnessRecorded')],
  ['misses visits to a dentist', without('HealthContactRecorded')],
  ['misses short breaks', without('ShortBreakTaken')],
])(
  'catches a fold that %s',
  async (_, wrong) => {
    const search = { numRuns: 150, seed: 13, endOnFailure: true }
    expect((await fc.check(countsAreWhatHappened(wrong), search)).failed).toBe(true)
  },
  60_000,
)
