import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '../text/bytes.ts'
import { NameTable } from './name-table.ts'

const drawn = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '-', '0'), maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer({ min: 250, max: 2_000 }).map((length) => 'x'.repeat(length)),
)

test('a table numbers names of any length and any characters as a map does', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 1_000, size: 'max' }), drawn, (names, other) => {
      const table = new NameTable()
      const known = new Map<string, number>()
      // A lone surrogate cannot be written in UTF-8.
      for (const name of names.filter((text) => text.isWellFormed())) {
        if (!known.has(name)) known.set(name, known.size)
        expect(table.add(utf8(name))).toBe(known.get(name))
      }
      expect(table.count).toBe(known.size)
      for (const name of [...known.keys(), other].filter((text) => text.isWellFormed()))
        expect(table.numberOf(utf8(name))).toBe(known.get(name) ?? -1)
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['their last byte, after 256 equal ones', `${'c'.repeat(256)}1`, `${'c'.repeat(256)}2`],
  ['characters that share a lower byte', 'command-\u0101', 'command-\u0001'],
  ['length', 'c'.repeat(300), 'c'.repeat(301)],
  ['a zero at the end', 'c', 'c\0'],
])('names that differ in %s have different numbers', (_, one, other) => {
  const table = new NameTable()
  const numbers = [one, other, one, other].map((name) => table.add(utf8(name)))
  expect(numbers).toEqual([0, 1, 0, 1])
})

test('a name is the run of bytes between two offsets', () => {
  const table = new NameTable()
  const bytes = utf8('"one","two"')
  expect([table.add(bytes, 0, 5), table.add(bytes, 6, 11), table.add(bytes, 0, 5)]).toEqual([
    0, 1, 0,
  ])
  expect(table.numberOf(utf8('"two"'))).toBe(1)
})
