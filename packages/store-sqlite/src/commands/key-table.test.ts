import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyTable } from './key-table.ts'

test('all positions of a key are found, whatever other keys there are', () => {
  const key = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 0xffff_ffff }))
  fc.assert(
    fc.property(fc.array(key, { maxLength: 2_000 }), key, (keys, other) => {
      const table = keyTable()
      for (const [position, added] of keys.entries()) table.add(added, position)
      for (const asked of [...keys.slice(0, 50), other]) {
        const expected = [...keys.entries()].filter(([, added]) => added === asked)
        expect([...table.positionsOf(asked)].sort((one, two) => one - two)).toEqual(
          expected.map(([position]) => position),
        )
      }
    }),
    { numRuns: 40 },
  )
})
