import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SubjectKey } from './subject-key.ts'

test('SubjectKey takes 8 to 32 hex digits, of which one at least is a letter', () => {
  const unit = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('0', '9') },
    { weight: 1, arbitrary: fc.constantFrom('a', 'f') },
    { weight: 1, arbitrary: fc.constantFrom('g', 'A', '\n') },
  )
  const verdicts = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(fc.string({ unit, minLength: 6, maxLength: 34 }), (value) => {
      const isKey =
        value.length >= 8 &&
        value.length <= 32 &&
        [...value].every((digit) => '0123456789abcdef'.includes(digit)) &&
        [...value].some((digit) => 'abcdef'.includes(digit))
      expect(SubjectKey.is(value)).toBe(isKey)
      verdicts[isKey ? 'taken' : 'refused'] += 1
    }),
    { numRuns: 500 },
  )
  expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(10)
})
