import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalKey } from './cells.ts'
import { rowName } from './row-name.ts'

const names = fc.array(fc.string({ unit: fc.constantFrom('a', '/', '\\') }), {
  minLength: 1,
  maxLength: 3,
})

test('rowName gives different names different texts, even with slashes in them', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(rowName(one) === rowName(other)).toBe(isSame)
    }),
  )
})

test('rowName joins names without slashes as they are', () => {
  expect(rowName(['Social services', 'Children', 'Placements'])).toBe(
    'Social services/Children/Placements',
  )
})

test('rowName of a directorate called total differs from the key of the totals', () => {
  expect(rowName(['total'])).not.toBe(totalKey)
})
