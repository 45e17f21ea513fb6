import assert from 'node:assert/strict'
import { type PlainDate, streamName } from '@coflyfr/core'
import { OutcomeAgreed, OutcomeClosed, OutcomeMeasured } from '@coflyfr/outcomes/events'
import type { AnyReport } from '@coflyfr/reports'
import fc from 'fast-check'
import type { Written } from '../reports/desk.ts'
import { asked, filled, seen } from '../reports/ledgers.ts'
import { date } from '../reports/logs-of.ts'
import { determined, type Equation } from '../reports/solve.ts'

const day = fc.integer({ min: 1, max: 600 })

/** One child's outcome, with the scores of two raters, each on a different day. */
const child = fc.record({
  domain: fc.constantFrom('home', 'home', 'home', 'education'),
  version: fc.constantFrom(1, 1, 1, 2),
  baseline: fc.option(fc.integer({ min: 0, max: 10 })),
  scores: fc.uniqueArray(
    fc.record({
      day,
      rater: fc.constantFrom('self', 'worker'),
      score: fc.option(fc.integer({ min: 0, max: 10 })),
    }),
    { maxLength: 5, selector: (one) => one.day },
  ),
  end: fc.option(fc.constantFrom('achieved', 'not-achieved', 'withdrawn')),
})

type Child = typeof child extends fc.Arbitrary<infer One> ? One : never

const children = fc.array(child, { minLength: 1, maxLength: 40, size: 'max' })

const sealed = { sealed: '0f'.repeat(32) }

const about = (index: number, { version }: Child) => ({
  case: `abcdef${String(index).padStart(2, '0')}`,
  outcome: 'o1',
  scale: 'star',
  version,
})

const text = (score: number | null): string | null => (score === null ? null : String(score))

/** The events of an outcome, recorded in a different order from their days. */
const eventsOf = (one: Child, index: number): readonly Written[] => {
  const { case: pseudonym, outcome, scale, version } = about(index, one)
  const agreed = OutcomeAgreed.of(date(0), {
    case: pseudonym,
    outcome,
    scale,
    version,
    domain: one.domain as 'home',
    statement: sealed,
    language: 'cy',
    status: 'active',
    baseline: one.baseline === null ? null : { rater: 'self', score: String(one.baseline) },
    target: '9',
    reviewOn: date(30),
    plan: null,
  })
  const measured = one.scores.map(({ day: on, rater, score }) =>
    OutcomeMeasured.of(date(on), {
      ...about(index, one),
      rater: rater as 'self',
      score: text(score),
      noScore: score === null ? 'not-asked' : null,
    }),
  )
  const closed =
    one.end === null
      ? []
      : [OutcomeClosed.of(date(700), { case: pseudonym, outcome, status: one.end as 'achieved' })]
  return [agreed, ...measured, ...closed].map(
    (event) => [streamName('case', pseudonym), event as Written[1]] as const,
  )
}

/** The distance a child travelled by one rater, from the drawn scores, day by day. */
const distance = ({ baseline, scores }: Child, rater: string): number | null => {
  const placed = scores
    .filter((one) => one.rater === rater && one.score !== null)
    .toSorted((one, other) => one.day - other.day)
    .map(({ score }) => score as number)
  const all = rater === 'self' && baseline !== null ? [baseline, ...placed] : placed
  return all.length < 2 ? null : (all.at(-1) as number) - (all[0] as number)
}

const statuses: Readonly<Record<string, string>> = {
  active: 'active',
  achieved: 'achieved',
  notAchieved: 'not-achieved',
  withdrawn: 'withdrawn',
}

const agrees = (printed: unknown, count: number, where: string): void => {
  if (printed === '*') return
  assert.ok(count === 0 || count >= 5, `${where}: ${count} is printed`)
  assert.equal(printed, count, where)
}

type Row = Readonly<Record<string, unknown>>

/** No star of a row can be worked out from the sum of its parts. */
const staysHidden = (row: Row, whole: string, parts: readonly string[]): void => {
  const unknown = [whole, ...parts].filter((field) => row[field] === '*')
  const equation: Equation = new Map(
    unknown.map((field) => [field, field === whole ? -1 : 1] as const),
  )
  assert.deepEqual(determined([equation]), [], JSON.stringify(row))
}

const goalFields = ['proposed', 'active', 'onHold', 'achieved', 'partlyAchieved', 'notAchieved']

const checkRow = (row: Row, all: readonly Child[]): void => {
  if (row['section'] === 'goals') {
    agrees(row['outcomes'], all.length, 'outcomes')
    for (const [field, status] of Object.entries(statuses)) {
      const count = all.filter(({ end }) => (end ?? 'active') === status).length
      agrees(row[field], count, field)
    }
    staysHidden(row, 'outcomes', [...goalFields, 'withdrawn'])
    return
  }
  const distances = all
    .map((one) => distance(one, String(row['rater'])))
    .filter((one) => one !== null)
  agrees(row['ratedTwice'], distances.length, 'ratedTwice')
  agrees(row['improved'], distances.filter((one) => one > 0).length, 'improved')
  agrees(row['same'], distances.filter((one) => one === 0).length, 'same')
  agrees(row['worse'], distances.filter((one) => one < 0).length, 'worse')
  staysHidden(row, 'ratedTwice', ['improved', 'same', 'worse'])
  const isHidden = ['improved', 'same', 'worse'].some((field) => row[field] === '*')
  const sum = distances.reduce((total, one) => total + one, 0)
  const mean = distances.length === 0 ? null : sum / distances.length
  if (isHidden || mean === null) assert.equal(row['meanDistance'], isHidden ? '*' : null)
  else assert.ok(Math.abs(Number(row['meanDistance']) - mean) <= 0.005001, 'mean')
}

/** The report's figures equal a naive reading of each child, and no star can be worked out. */
export const figuresAreThoseOf = (report: AnyReport) =>
  fc.asyncProperty(children, fc.infiniteStream(fc.nat(1000)), async (all, order) => {
    const keyed = all.flatMap(eventsOf).map((one) => ({ one, at: Number(order.next().value) }))
    const log = keyed.toSorted((left, right) => left.at - right.at).map(({ one }) => one)
    const document = await seen(report, await filled(log), asked())
    assert.ok(typeof document !== 'string')
    const groups = Map.groupBy(all, ({ domain, version }) => `${domain}/${version}`)
    assert.equal(document.rows.length, groups.size * 3)
    for (const row of document.rows) {
      const group = groups.get(`${String(row['group'])}/${String(row['version'])}`)
      assert.ok(group !== undefined)
      checkRow(row, group)
    }
  })

/** A day of the events, for planted defects. */
export const someDay: PlainDate = date(1)
