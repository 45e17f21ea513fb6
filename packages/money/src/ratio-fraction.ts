import { decimalOf, type Ratio } from './ratio.ts'

/** The exact value of a ratio as a fraction whose denominator is a power of ten. */
export function ratioFraction(ratio: Ratio): {
  readonly numerator: bigint
  readonly denominator: bigint
} {
  // toFixed without decimals writes every digit and never an exponent, unlike toString.
  const [whole = '', fraction = ''] = decimalOf(ratio).toFixed().split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}
