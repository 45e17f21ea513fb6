import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextBytes } from './text-bytes.ts'

/** Texts of which some are longer than the first chunk. */
const texts = fc.array(
  fc
    .tuple(fc.string({ unit: 'binary' }), fc.constantFrom(1, 1, 500))
    .map(([text, times]) => text.repeat(times)),
  { maxLength: 20, size: 'max' },
)

test('what is written is the UTF-8 of all texts, and each is as long as it says', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const bytes = new TextBytes()
      const lengths = all.map((text) => bytes.write(text))
      const written = Buffer.concat(bytes.parts())
      expect(written.equals(Buffer.from(all.join('')))).toBe(true)
      expect(lengths).toEqual(all.map((text) => Buffer.byteLength(text)))
      expect(bytes.length).toBe(written.length)
    }),
    { numRuns: 200 },
  )
})

test('a text longer than every chunk is written whole', () => {
  const bytes = new TextBytes()
  const long = '’'.repeat(2_000_000)
  expect([bytes.write('£'), bytes.write(long), bytes.write('£')]).toEqual([2, 6_000_000, 2])
  expect(Buffer.concat(bytes.parts()).toString()).toBe(`£${long}£`)
})
