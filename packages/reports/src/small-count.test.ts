import { expect, test } from 'vitest'
import { printedCount } from './small-count.ts'

test('printedCount hides counts from one to four; zero discloses nobody', () => {
  expect([0, 1, 4, 5].map(printedCount)).toEqual([0, '*', '*', 5])
})
