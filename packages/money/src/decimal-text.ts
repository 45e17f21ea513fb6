/** Writes a whole number of units of 10^-decimals as plain decimal text: never an exponent, never a separator. */
export function decimalText(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString()
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
