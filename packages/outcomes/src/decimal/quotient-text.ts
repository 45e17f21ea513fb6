import { divideRounded, type RoundingMode } from '@coflyfr/money'

/** How a quotient is written: with how many decimals, rounded once by which mode. */
export interface QuotientForm {
  readonly decimals: number
  readonly rounding: RoundingMode
}

/** Writes a fraction as decimal text, rounded once from its exact value. Throws a RangeError for a denominator of zero. */
export const quotientText = (
  numerator: bigint,
  denominator: bigint,
  { decimals, rounding }: QuotientForm,
): string => {
  const units = divideRounded(numerator * 10n ** BigInt(decimals), denominator, rounding)
  const digits = `${units < 0n ? -units : units}`.padStart(decimals + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
