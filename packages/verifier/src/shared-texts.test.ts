import { expect, test } from 'vitest'
import { SharedTexts } from './shared-texts.ts'

test('sharing the texts of a value does not change it', () => {
  const texts = new SharedTexts()
  const value = {
    id: 'head-of-service-1',
    none: null,
    steps: [{ by: 'head-of-service-1', optional: true }, [], 'a'.repeat(64)],
    upTo: 7,
    empty: {},
  }
  const parsed: unknown = JSON.parse(JSON.stringify(value))
  texts.shareIn(parsed)
  texts.shareIn(parsed)
  expect(parsed).toEqual(value)
  expect(JSON.stringify(parsed)).toBe(JSON.stringify(value))
})
