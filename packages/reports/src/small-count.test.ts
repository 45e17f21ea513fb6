import { expect, test } from 'vitest'
import { printedCount } from './small-count.ts'

test('printedCount hides from one to four: nobody discloses nobody', () => {
  expect([0, 1, 4, 5].map(printedCount)).toEqual([0, '*', '*', 5])
})
