import assert from 'node:assert/strict'
import { plainDate } from '@coflyfr/core'
import {
  MeasureDefined,
  type MeasureDefinition,
  measureStream,
  ReadingPublished,
} from '@coflyfr/outcomes/events'
import type { AnyReport } from '@coflyfr/reports'
import fc from 'fast-check'
import { plainMeasure } from '../../support/plain-measure.ts'
import type { Written } from './desk.ts'
import { asked, filled, seen } from './ledgers.ts'
import { determined, type Equation } from './solve.ts'

const on = plainDate('2024-06-01')
const year = '2023-24'
const month = (index: number): string => `${year}-P${String(index + 1).padStart(2, '0')}`
const quarter = (index: number): string => `${year}-Q${index + 1}`

/** Every sum of the twelve months of a year: the quarters, the year from quarters, the year from months. */
const sums: readonly (readonly [string, readonly string[]])[] = [
  ...[0, 1, 2, 3].map(
    (index) => [quarter(index), [0, 1, 2].map((one) => month(3 * index + one))] as const,
  ),
  [year, [0, 1, 2, 3].map(quarter)],
  [year, [...Array(12).keys()].map(month)],
]

const definition: MeasureDefinition = { ...plainMeasure(on), suppressBelow: 5 }

const published = (period: string, numerator: number): Written => {
  const figures = { definitionVersion: 1, numerator: `${numerator}`, value: `${numerator}` }
  const rest = { asAt: null, denominator: null, completeness: 'complete', source: 'x' } as const
  const event = ReadingPublished.of(on, { measure: 'm', period, ...figures, ...rest })
  return [measureStream('m'), event as Written[1]]
}

/** The counts of every period, from those of the months. */
const countsOf = (months: readonly number[]): ReadonlyMap<string, number> => {
  const total = (from: number, to: number) =>
    months.slice(from, to).reduce((sum, count) => sum + count, 0)
  return new Map([
    ...months.map((count, index) => [month(index), count] as const),
    ...[0, 1, 2, 3].map((index) => [quarter(index), total(3 * index, 3 * index + 3)] as const),
    [year, total(0, 12)],
  ])
}

const drawn = fc.record({
  months: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.nat(40)), {
    minLength: 12,
    maxLength: 12,
  }),
  /** Periods that were not published. */
  left: fc.subarray([...countsOf(Array(12).fill(0)).keys()], { maxLength: 6 }),
})

/**
 * DOMAIN §11, 10: no count printed as a star can be worked out from the printed ones; and every small count is a star.
 */
export const starsStayHidden = (report: AnyReport) =>
  fc.asyncProperty(drawn, async ({ months, left }) => {
    const counts = [...countsOf(months)].filter(([period]) => !left.includes(period))
    const defined = MeasureDefined.of(on, { measure: 'm', ...definition })
    const first: Written = [measureStream('m'), defined as Written[1]]
    const store = await filled([first, ...counts.map((count) => published(...count))])
    const document = await seen(report, store, asked())
    assert.ok(typeof document !== 'string')
    const printed = new Map(document.rows.map(({ period, value }) => [String(period), value]))
    for (const [period, count] of counts)
      assert.ok(count < 1 || count >= 5 || printed.get(period) === '*', period)
    const known = (period: string) => printed.has(period) && printed.get(period) !== '*'
    const equations = sums.map(
      ([whole, parts]): Equation =>
        new Map(
          [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)].filter(
            ([period]) => !known(period),
          ),
        ),
    )
    const found = determined(equations).filter((period) => printed.get(period) === '*')
    assert.deepEqual(found, [])
  })
