import { formatRatio, ratioOf } from '@coflyfr/money'

/** A quotient with one decimal, rounded once; null for a denominator of zero. */
export const oneDecimal = (numerator: bigint, denominator: bigint): string | null => {
  const quotient = ratioOf(numerator, denominator)
  return quotient === null ? null : formatRatio(quotient, 1, 'half-away-from-zero')
}
