import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPounds } from './format-pounds.ts'
import { pence } from './pence.ts'
import { PoundsText } from './pounds-text.ts'

test('PoundsText takes what formatPounds writes', () => {
  const most = 10n ** 17n
  fc.assert(
    fc.property(fc.bigInt({ min: -most, max: most }), (amount) =>
      PoundsText.is(formatPounds(pence(amount))),
    ),
  )
})

test.each([
  '1000000',
  '1.5',
  '1.005',
  '01.00',
  '-0.00',
  '+1.00',
  '1,000.00',
  '1e3',
  ' 1.00',
  '1.00\n',
  '',
  100,
  100n,
  null,
])('PoundsText refuses %s', (value) => {
  expect(PoundsText.decode(value)._tag).toBe('Left')
})
