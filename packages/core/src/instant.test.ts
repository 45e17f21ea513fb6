import fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import {
  epochInstant,
  InstantText,
  instant,
  instantOfMicroseconds,
  microsecondsOf,
} from './instant.ts'

test.each([
  ['2023-11-15T10:00:00Z', '2023-11-15T10:00:00.000000Z'],
  ['2023-11-15T10:00:00.5Z', '2023-11-15T10:00:00.500000Z'],
  ['2023-11-15T10:00:00.000001Z', '2023-11-15T10:00:00.000001Z'],
  ['2024-02-29T23:59:59.999999Z', '2024-02-29T23:59:59.999999Z'],
])('InstantText reads %s', (text, expected) => {
  expect(InstantText.decode(text)).toEqual(right(expected))
  expect(instant(text)).toBe(expected)
})

test.each([
  '2023-11-15T10:00:00',
  '2023-11-15T10:00:00+00:00',
  '2023-11-15T10:00:00z',
  '2023-11-15 10:00:00Z',
  '2023-11-15T10:00Z',
  '2023-11-15T10:00:00.Z',
  '2023-11-15T10:00:00.0000000Z',
  '2023-11-15T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2023-02-29T10:00:00Z',
  '1969-12-31T23:59:59Z',
  '2200-01-01T00:00:00Z',
  '2023-11-15',
  1_700_000_000,
])('InstantText refuses %j', (value) => {
  expect(isLeft(InstantText.decode(value))).toBe(true)
})

test('InstantText takes as an instant only what it has written itself', () => {
  expect(InstantText.is('2023-11-15T10:00:00Z')).toBe(false)
  expect(InstantText.is('2023-11-15T10:00:00.000000Z')).toBe(true)
})

test('instant throws and quotes the text', () => {
  expect(() => instant('noon')).toThrow(
    new RangeError('Cannot read an instant: "noon" is not one in UTC'),
  )
})

const last = microsecondsOf(instant('2199-12-31T23:59:59.999999Z'))

test('instantOfMicroseconds tells a moment the same, whichever it told before', () => {
  const near = fc.integer({ min: -2_000_000, max: 2_000_000 })
  fc.assert(
    fc.property(fc.integer({ min: 2_000_000, max: last - 2_000_000 }), near, (moment, apart) => {
      for (const microseconds of [moment, moment + apart, moment])
        expect(instantOfMicroseconds(microseconds).slice(0, -4)).toBe(
          new Date(Math.floor(microseconds / 1000)).toISOString().slice(0, -1),
        )
    }),
  )
})

test('instantOfMicroseconds covers the years 1970 to 2199 and no more', () => {
  expect(instantOfMicroseconds(0)).toBe(epochInstant)
  expect(instantOfMicroseconds(last)).toBe('2199-12-31T23:59:59.999999Z')
  expect(Number.isSafeInteger(last)).toBe(true)
  for (const outside of [-1, last + 1, 0.5, Number.NaN]) {
    expect(() => instantOfMicroseconds(outside)).toThrow(RangeError)
  }
})

test('instantOfMicroseconds agrees with the engine to the millisecond, and microsecondsOf leads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: last }), (microseconds) => {
      const moment = instantOfMicroseconds(microseconds)
      expect(moment.slice(0, 23)).toBe(
        new Date(Math.floor(microseconds / 1000)).toISOString().slice(0, 23),
      )
      expect(microsecondsOf(moment)).toBe(microseconds)
      expect(InstantText.is(moment)).toBe(true)
    }),
  )
})

test('text order is time order', () => {
  const moments = fc.integer({ min: 0, max: last })
  fc.assert(
    fc.property(
      moments,
      moments,
      (one, other) => instantOfMicroseconds(one) < instantOfMicroseconds(other) === one < other,
    ),
  )
})
