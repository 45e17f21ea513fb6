import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asText, asUuid, NameTable } from './name-table.ts'

test.each([
  ['texts', asText, fc.string({ unit: fc.constantFrom('a', 'b', '-', '0'), maxLength: 200 })],
  ['UUIDs', asUuid, fc.uuid()],
] as const)('it numbers %s as a map does', (_, spelling, drawn) => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 2_000, size: 'max' }), drawn, (names, other) => {
      const table = new NameTable(spelling)
      const known = new Map<string, number>()
      for (const name of names) {
        if (!known.has(name)) known.set(name, known.size)
        expect(table.add(name)).toBe(known.get(name))
      }
      expect(table.count).toBe(known.size)
      for (const name of [...names, other]) expect(table.numberOf(name)).toBe(known.get(name) ?? -1)
    }),
    { numRuns: 20 },
  )
})

test('names that differ in their last digit alone are apart', () => {
  const table = new NameTable(asUuid)
  const [one, other] = [
    '00000000-0000-5000-8000-00000000000f',
    '00000000-0000-5000-8000-0000000000f0',
  ]
  expect([table.add(one), table.add(other), table.add(one)]).toEqual([0, 1, 0])
})
