import { daysBetween, type PlainDate } from '@coflyfr/core'
import { millionthsOf } from '../decimal/millionths.ts'
import { type QuotientForm, quotientText } from '../decimal/quotient-text.ts'
import type { MeasureUnit } from './definition.ts'

/** How a forecast was made: by the least-squares line through the readings, or by their mean. */
export type ForecastMethod = 'least-squares' | 'mean-of-last'

/** What a measure comes to if nothing changes. */
export interface Forecast {
  readonly on: PlainDate
  readonly value: string
  readonly method: ForecastMethod
  /** How many readings it is made of. */
  readonly readings: number
}

/** Two readings always lie on a line, so it takes three for a line to say anything. */
const lineNeeds = 3

/**
 * What a measure comes to on a day if nothing changes: on the straight line with the least squares through the readings,
 * where there are three or more; else their mean. Exact until it is rounded once, by `form`. No value is below nought, no
 * percentage above 100. Null without readings.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { forecastOf } from '@coflyfr/outcomes/measures'
 *
 * const readings = ['41', '30', '19'].map((value, year) => ({ on: plainDate(`${2021 + year}-03-31`), value }))
 * const form = { unit: 'percent', decimals: 0, rounding: 'half-up' } as const
 * assert.deepEqual(forecastOf(form, readings, plainDate('2024-03-30')), {
 *   on: '2024-03-30', value: '8', method: 'least-squares', readings: 3,
 * })
 * ```
 */
export const forecastOf = (
  form: QuotientForm & { readonly unit: MeasureUnit },
  readings: readonly { readonly on: PlainDate; readonly value: string }[],
  on: PlainDate,
): Forecast | null => {
  const first = readings[0]
  if (first === undefined) return null
  const points = readings.map((reading) => ({
    x: BigInt(daysBetween(first.on, reading.on)),
    y: millionthsOf(reading.value),
  }))
  const line = points.length < lineNeeds ? null : lineAt(points, BigInt(daysBetween(first.on, on)))
  const [numerator, denominator] = line ?? meanOf(points)
  const value = quotientText(within(form.unit, numerator, denominator), denominator, form)
  const method = line === null ? 'mean-of-last' : 'least-squares'
  return { on, value, method, readings: readings.length }
}

interface Point {
  readonly x: bigint
  readonly y: bigint
}

type Fraction = readonly [numerator: bigint, denominator: bigint]

const million = 1_000_000n

const sumOf = (points: readonly Point[], term: (point: Point) => bigint): bigint =>
  points.reduce((sum, point) => sum + term(point), 0n)

const meanOf = (points: readonly Point[]): Fraction => [
  sumOf(points, ({ y }) => y),
  BigInt(points.length) * million,
]

/** The value of the line at x as a fraction; null where all readings are of one day. */
const lineAt = (points: readonly Point[], x: bigint): Fraction | null => {
  const n = BigInt(points.length)
  const sumX = sumOf(points, (point) => point.x)
  const sumY = sumOf(points, ({ y }) => y)
  const spread = n * sumOf(points, (point) => point.x * point.x) - sumX * sumX
  if (spread === 0n) return null
  const rise = n * sumOf(points, (point) => point.x * point.y) - sumX * sumY
  return [sumY * spread + rise * (n * x - sumX), n * spread * million]
}

const within = (unit: MeasureUnit, numerator: bigint, denominator: bigint): bigint => {
  if (numerator < 0n) return 0n
  const most = 100n * denominator
  return unit === 'percent' && numerator > most ? most : numerator
}
