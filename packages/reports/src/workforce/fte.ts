import { oneDecimal } from '../one-decimal.ts'

/** The most decimals that a full-time equivalent or a number of days in an event can have. */
const decimalsMax = 6

/** Decimal text as a whole number of millionths, exactly. */
export const millionthsOf = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(decimalsMax, '0'))
}

/** A part of a whole in per cent with one decimal, rounded once; null if the whole is zero. */
export const percent = (part: string | number, whole: string | number): string | null =>
  oneDecimal(millionthsOf(String(part)) * 100n, millionthsOf(String(whole)))

const textOf = (millionths: bigint): string => {
  const digits = `${millionths}`.padStart(decimalsMax + 1, '0')
  const decimals = digits.slice(-decimalsMax).replace(/0+$/, '')
  const units = digits.slice(0, -decimalsMax)
  return decimals === '' ? units : `${units}.${decimals}`
}

/** The rest of a whole as decimal text, exactly. */
export const restOf = (whole: string, part: string): string =>
  textOf(millionthsOf(whole) - millionthsOf(part))

/** The sum of decimal texts, exactly. */
export const sumOf = (texts: readonly string[]): string =>
  textOf(texts.reduce((sum, text) => sum + millionthsOf(text), 0n))
