import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { RatioDecimal } from './ratio-decimal.ts'

test('RatioDecimal is untouched by what the host sets on the shared decimal.js', () => {
  const precision = Decimal.precision
  Decimal.set({ precision: 3 })
  try {
    expect(new RatioDecimal(2).div(3).toFixed()).toBe(`0.${'6'.repeat(39)}7`)
  } finally {
    Decimal.set({ precision })
  }
})

test('RatioDecimal leaves the shared decimal.js as it was', () => {
  expect(Decimal.precision).toBe(20)
  expect(Decimal.rounding).toBe(Decimal.ROUND_HALF_UP)
})
