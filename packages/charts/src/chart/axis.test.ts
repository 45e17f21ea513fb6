import { expect, test } from 'vitest'
import { tickText } from './axis.ts'

test.each([
  [0, '£0'],
  [-2_500_000, '-£2.5m'],
  [12_500, '£12.5k'],
  [340_200_000, '£340.2m'],
  [0.5, '£0.5'],
  [2_000_000_000, '£2bn'],
])('tickText of %s is %s', (pounds, expected) => {
  expect(tickText(pounds)).toBe(expected)
})
