import { expect, test } from 'vitest'
import { dateInWords, instantInWords } from './date-in-words.ts'

test('dates are words in both languages, and other text is left alone', () => {
  expect(dateInWords('2023-09-05', 'en')).toBe('5 September 2023')
  expect(dateInWords('2023-10-30', 'cy')).toBe('30 Hydref 2023')
  expect(dateInWords('2023-13-01', 'en')).toBe('2023-13-01')
  expect(dateInWords('soon', 'cy')).toBe('soon')
  expect(instantInWords('2023-09-05T01:02:03.000004Z', 'cy')).toBe('5 Medi 2023 01:02:03 UTC')
})
