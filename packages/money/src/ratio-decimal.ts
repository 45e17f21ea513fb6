import { Decimal } from 'decimal.js'

/** Decimals of a parsed rate, and the guard digits behind every rounding of a quotient. */
export const ratioDecimalsMaximum = 20

/**
 * The private decimal.js of this package: `defaults` shuts out whatever the host has set on the shared one, and the
 * exponent limits are the widest, so that nothing overflows or turns to zero.
 */
export const RatioDecimal = Decimal.clone({
  defaults: true,
  precision: 40,
  rounding: Decimal.ROUND_HALF_EVEN,
  minE: -9e15,
  maxE: 9e15,
})
