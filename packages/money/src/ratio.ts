import type { Decimal } from 'decimal.js'

// Not exported from the package, so a ratio can be made only by parseRatio and ratioOf, and its Decimal never leaks.
const decimal: unique symbol = Symbol('decimal')

/** A rate or share without unit, such as 0.05 for 5 %: not money, and never to be added to it. */
export interface Ratio {
  readonly [decimal]: Decimal
}

/** Wraps a Decimal of `ratioDecimal`. */
export function ratio(value: Decimal): Ratio {
  return Object.freeze({ [decimal]: value })
}

/** Unwraps the Decimal of a ratio. */
export function decimalOf(value: Ratio): Decimal {
  return value[decimal]
}
