import type { Decimal } from 'decimal.js'

/** The most decimals of a parsed rate, and the guard digits with which a quotient is rounded. */
export const ratioDecimalsMaximum = 20

let made: typeof Decimal | null = null

/**
 * The private decimal.js of this package: `defaults` shuts out whatever the host has set on the shared one, and the
 * exponent limits are the widest, so that nothing overflows or turns to zero. It is loaded with the first ratio, because a
 * program that has only pence would otherwise start a tenth slower.
 */
export const ratioDecimal = (): typeof Decimal => {
  made ??= cloned(
    process.getBuiltinModule('node:module').createRequire(import.meta.url)('decimal.js'),
  )
  return made
}

const cloned = ({ Decimal }: typeof import('decimal.js')): typeof Decimal =>
  Decimal.clone({
    defaults: true,
    precision: 40,
    rounding: Decimal.ROUND_HALF_EVEN,
    minE: -9e15,
    maxE: 9e15,
  })
