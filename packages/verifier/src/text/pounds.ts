/** Pounds in their one spelling. */
export const isPounds = (text: string): boolean =>
  /^-?(?:0|[1-9][0-9]{0,15})\.[0-9]{2}$/.test(text) && text !== '-0.00'

/** Whole pence of an amount in pounds. */
export const penceOf = (pounds: string): bigint => BigInt(pounds.replace('.', ''))

/** Pounds with two decimals of whole pence. */
export const poundsOf = (pence: bigint): string => {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
