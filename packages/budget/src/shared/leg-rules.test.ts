import { financialYear } from '@coflyfr/core'
import { pence } from '@coflyfr/money'
import { expect, test } from 'vitest'
import { refuseLegs } from './leg-rules.ts'

const year = financialYear('2023-24')

const leg = (costCentre: string, amount: bigint, subjective = 'all') => ({
  costCentre,
  subjective,
  amount: pence(amount),
})

test.each([
  ['balanced legs', [leg('A', -5n), leg('B', 5n)], null],
  ['one to many', [leg('A', -5n), leg('B', 2n), leg('C', 3n)], null],
  ['one cost centre, two subjectives', [leg('A', -5n), leg('A', 5n, 'staff')], null],
  ['no leg', [], 'TooFewLegs'],
  ['one leg', [leg('A', 0n)], 'TooFewLegs'],
  ['a leg of zero', [leg('A', 0n), leg('A', 0n)], 'ZeroLeg'],
  ['a head twice', [leg('A', 1n), leg('A', 2n)], 'DuplicateHead'],
  ['a sum that is not nothing', [leg('A', -5n), leg('B', 6n)], 'LegsDoNotBalance'],
] as const)('%s', (_, legs, tag) => {
  expect(refuseLegs(legs, year)?.tag ?? null).toBe(tag)
})
