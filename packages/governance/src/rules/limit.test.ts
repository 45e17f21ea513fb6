import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { Limit, penceOfLimit } from './limit.ts'

const netRevenue = pence(34_266_912_345n)

test.each([
  [null, null],
  ['25000.00', 2_500_000n],
  ['0.00', 0n],
  [{ percentOfNetRevenue: '0.5' }, 171_334_561n],
  [{ percentOfNetRevenue: '0.25' }, 85_667_280n],
  [{ percentOfNetRevenue: '100' }, 34_266_912_345n],
  [{ percentOfNetRevenue: '0' }, 0n],
])('penceOfLimit %j', (limit, amount) => {
  const decoded = Limit.decode(limit)
  expect(decoded._tag === 'Right' && penceOfLimit(decoded.right, netRevenue)).toBe(amount)
})

test.each([
  25000,
  '25000',
  '-1.00',
  { percentOfNetRevenue: 0.5 },
  { percentOfNetRevenue: '0.12345' },
  { percentOfNetRevenue: '101' },
  { percentOfNetRevenue: '-1' },
  { percentOfNetRevenue: '0.5', of: 'gross' },
  undefined,
])('Limit refuses %j and says what it takes', (value) => {
  expect(Limit.decode(value)).toMatchObject({
    _tag: 'Left',
    left: [{ message: 'null, pounds such as "25000.00", or { percentOfNetRevenue: "0.5" }' }],
  })
})
