import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { ratioDecimal } from './ratio-decimal.ts'

/** The one that this package clones. */
const { Decimal }: typeof import('decimal.js') = createRequire(import.meta.url)('decimal.js')

test('the decimal.js of ratios is untouched by what the host sets on the shared one', () => {
  const precision = Decimal.precision
  Decimal.set({ precision: 3 })
  try {
    const Private = ratioDecimal()
    expect(new Private(2).div(3).toFixed()).toBe(`0.${'6'.repeat(39)}7`)
  } finally {
    Decimal.set({ precision })
  }
})

test('the decimal.js of ratios leaves the shared one as it was', () => {
  ratioDecimal()
  expect(Decimal.precision).toBe(20)
  expect(Decimal.rounding).toBe(Decimal.ROUND_HALF_UP)
})
