import { type PlainDate, plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { forecastOf } from './forecast.ts'

const form = { unit: 'count', decimals: 1, rounding: 'half-up' } as const
const day = (number: number): PlainDate =>
  plainDate(new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10))
const at = (points: readonly (readonly [number, string])[]) =>
  points.map(([number, value]) => ({ on: day(number), value }))

test('forecastOf continues the least-squares line', () => {
  const readings = at([
    [0, '1'],
    [1, '3'],
    [2, '2'],
    [3, '5'],
  ])
  // Slope 1.1 and mean 2.75 at 1.5: 6.05 at 4.5 days, and at 5 days 6.6.
  expect(forecastOf(form, readings, day(5))).toMatchObject({
    value: '6.6',
    method: 'least-squares',
  })
})

test('forecastOf takes the mean of fewer than three readings, and of readings on one day', () => {
  expect(
    forecastOf(
      form,
      at([
        [0, '1'],
        [9, '2'],
      ]),
      day(20),
    ),
  ).toMatchObject({
    value: '1.5',
    method: 'mean-of-last',
    readings: 2,
  })
  expect(
    forecastOf(
      form,
      at([
        [0, '1'],
        [0, '2'],
        [0, '3'],
      ]),
      day(20),
    ),
  ).toMatchObject({
    value: '2.0',
    method: 'mean-of-last',
  })
  expect(forecastOf(form, [], day(1))).toBeNull()
})

test('forecastOf gives no value below zero and no percentage above 100', () => {
  const falling = at([
    [0, '9'],
    [1, '6'],
    [2, '3'],
  ])
  expect(forecastOf(form, falling, day(9))?.value).toBe('0.0')
  const rising = at([
    [0, '91'],
    [1, '94'],
    [2, '97'],
  ])
  expect(forecastOf({ ...form, unit: 'percent' }, rising, day(9))?.value).toBe('100.0')
  expect(forecastOf(form, rising, day(9))?.value).toBe('118.0')
})
