import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalKey } from './cells.ts'
import { rowName } from './row-name.ts'

const names = fc.array(fc.string({ unit: fc.constantFrom('a', '/', '\\') }), {
  minLength: 1,
  maxLength: 3,
})

test('rowName keeps apart what differs, slashes in names included', () => {
  fc.assert(
    fc.property(names, names, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(rowName(one) === rowName(other)).toBe(isSame)
    }),
  )
})

test('rowName is what it was where no name holds a slash', () => {
  expect(rowName(['Social services', 'Children', 'Placements'])).toBe(
    'Social services/Children/Placements',
  )
})

test('rowName of a directorate called total is not that of the totals', () => {
  expect(rowName(['total'])).not.toBe(totalKey)
})
