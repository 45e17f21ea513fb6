import { expect, test } from 'vitest'
import { causeOfDifference } from './cause-of-difference.ts'

test.each([
  ['neighbours swapped', 123_456n, 124_356n, 'transposed-digits'],
  ['digits far apart swapped', 123_456n, 623_451n, 'transposed-digits'],
  ['a zero swapped to the front', 1_023n, 123n, null],
  ['two credits', -1_234n, -1_324n, 'transposed-digits'],
  ['a zero dropped inside', 10_234n, 1_234n, null],
  ['a zero moved to the front', 10n, 1n, 'decimal-shifted'],
  ['divisible by nine, other digits', 1_234n, 1_243n + 9n, null],
  ['a debit taken for a credit', 500n, -500n, 'sign-reversed'],
  ['pounds taken for pence', 500n, 50_000n, 'decimal-shifted'],
  ['equal', 500n, 500n, null],
  ['one of them zero', 0n, 500n, null],
  ['different signs', 1_234n, -1_324n, null],
])('causeOfDifference: %s', (_name, one, other, cause) => {
  expect(causeOfDifference(one, other)).toBe(cause)
  expect(causeOfDifference(other, one)).toBe(cause)
})
