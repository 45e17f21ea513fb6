import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Upcaster, upcast } from './upcaster.ts'

const upcasters: Readonly<Record<number, Upcaster>> = {
  1: ({ amount, ...rest }) => ({ ...rest, legs: [{ amount: amount ?? '0.00' }] }),
  2: (data) => ({ ...data, kind: 'one-off' }),
  3: ({ legs, ...rest }) => ({ ...rest, legs: legs ?? [], laterYears: [] }),
}

test('upcast brings data through every version in between', () => {
  expect(upcast(upcasters, 1, 4, { reference: 'V1', amount: '5.00' })).toEqual({
    reference: 'V1',
    legs: [{ amount: '5.00' }],
    kind: 'one-off',
    laterYears: [],
  })
})

test('upcast hands on data of the version wanted', () => {
  const data = { amount: '5.00' }
  expect(upcast(upcasters, 4, 4, data)).toBe(data)
})

test('E5 upcast composes: by way of any version in between, or at once', () => {
  const version = fc.integer({ min: 1, max: 4 })
  const data = fc.record({ reference: fc.string(), amount: fc.string() })
  fc.assert(
    fc.property(fc.tuple(version, version, version), data, (versions, given) => {
      const [from, by, to] = versions.toSorted((one, other) => one - other) as [
        number,
        number,
        number,
      ]
      expect(upcast(upcasters, by, to, upcast(upcasters, from, by, given))).toEqual(
        upcast(upcasters, from, to, given),
      )
    }),
  )
})

test('upcast throws where a step is missing and names it', () => {
  expect(() => upcast({ 1: (data) => data }, 1, 3, {})).toThrow(
    new RangeError('Cannot upcast from version 1 to 3: no step from 2 to 3'),
  )
})

test('upcast throws on data newer than the version wanted', () => {
  expect(() => upcast(upcasters, 4, 3, {})).toThrow(RangeError)
})
