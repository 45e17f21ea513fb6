import { expect, test } from 'vitest'
import { readAmount } from './amount.ts'

test('an amount that must state its unit is rejected without one, and nothing is guessed', () => {
  const form = { unit: 'stated', format: '1,234.56' } as const
  const read = (cell: string) => {
    const amount = readAmount(cell, form)
    return amount.ok ? amount.value : amount.rule
  }
  expect(['£91k', '(£0.1m)', '0'].map(read)).toEqual([9_100_000n, -10_000_000n, 0n])
  expect(['(£180)', '(£3,000)'].map(read)).toEqual(
    Array(2).fill('expected an amount that states its unit, such as £1.2k or £3m'),
  )
})
