import { expect, test } from 'vitest'
import { mayHoldIdentifier } from './may-hold-identifier.ts'

test.each(['@', '943 476 5919', '(01656) 643-643', 'CF31 4WB', 'see cf31 4wb', 'B801200005001'])(
  '%j may hold an identifier',
  (text) => {
    expect(mayHoldIdentifier(text)).toBe(true)
  },
)

test.each([
  '',
  'a',
  '4wb',
  '2023-09-19',
  'b31354f0e2efa792',
  '943476/5919',
  '012345678',
  'SCC/025',
  'CF31-2023',
  'Agency staff',
])('%j holds none', (text) => {
  expect(mayHoldIdentifier(text)).toBe(false)
})
