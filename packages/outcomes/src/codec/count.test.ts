import { expect, test } from 'vitest'
import { Count } from './count.ts'

test('Count takes whole numbers from 0 and nothing else', () => {
  expect([0, 1, 2 ** 53 - 1].every(Count.is)).toBe(true)
  expect([-1, -0, 0.5, 2 ** 53, Number.NaN, '1', null].some(Count.is)).toBe(false)
})
