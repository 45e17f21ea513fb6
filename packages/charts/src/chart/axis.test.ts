import { expect, test } from 'vitest'
import { tickText } from './axis.ts'

test.each([
  [0, '£0'],
  [-2_500_000, '-£2.5m'],
  [12_500, '£12.5k'],
  [340_200_000, '£340.2m'],
  [0.5, '£0.5'],
  [342_334_000, '£342.334m'],
  [342_334_200, '£342.3342m'],
  [0.1 + 0.2, '£0.3'],
  [2_000_000_000, '£2bn'],
])('tickText of %s is %s', (pounds, expected) => {
  expect(tickText(pounds)).toBe(expected)
})
