import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { appliedOf, divideVariance, meetFrom } from './carry.ts'

test.each([
  [0n, { carried: 0n, takenBack: 0n, met: 0n }],
  [100n, { carried: 100n, takenBack: 0n, met: 0n }],
  [101n, { carried: 100n, takenBack: 0n, met: 1n }],
  [-100n, { carried: -100n, takenBack: 0n, met: 0n }],
  [-170n, { carried: -100n, takenBack: 70n, met: 0n }],
])('divideVariance carries %i within a cap of 100', (variance, divided) => {
  expect(divideVariance(pence(variance), pence(100n))).toEqual(divided)
})

test('divideVariance carries all of it without a cap, and none within a cap of nothing', () => {
  const nothing = { takenBack: 0n, met: 0n }
  expect(divideVariance(pence(-170n), null)).toEqual({ ...nothing, carried: -170n })
  expect(divideVariance(pence(5n), pence(0n))).toEqual({ carried: 0n, takenBack: 0n, met: 5n })
})

const source = (item: string, available: bigint) =>
  ({ kind: 'provision', item, reserve: null, available: pence(available) }) as const

test('meetFrom uses up each source before the next, and takes no penny too much', () => {
  const applied = meetFrom(pence(90n), [source('A', 70n), source('B', 50n), source('C', 9n)])
  expect(applied.map(({ item, applied: part }) => [item, part])).toEqual([
    ['A', 70n],
    ['B', 20n],
    ['C', 0n],
  ])
  expect(appliedOf(applied)).toBe(90n)
})

test('meetFrom falls short where the sources do', () => {
  expect(appliedOf(meetFrom(pence(90n), [source('A', 70n)]))).toBe(70n)
})
