import { expect, test } from 'vitest'
import { formatThousands } from './format-thousands.ts'
import { pence } from './pence.ts'

test.each([
  [325_850_000n, 'half-away-from-zero', '3259'],
  [325_850_000n, 'half-even', '3258'],
  [-325_850_000n, 'half-up', '-3258'],
  [-1n, 'down', '-1'],
  [-1n, 'up', '0'],
] as const)('formatThousands of %s by %s is %s', (amount, rounding, expected) => {
  expect(formatThousands(pence(amount), rounding)).toBe(expected)
})
