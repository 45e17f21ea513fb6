const exactMaximum = BigInt(Number.MAX_SAFE_INTEGER)

/** A point and two digits, for each number below a hundred. */
const hundredths = Array.from({ length: 100 }, (_, rest) => `.${String(rest).padStart(2, '0')}`)

/** The fast way for money, which has two decimals, up to what a number holds exactly: a report writes tens of thousands. */
function hundredthsText(units: number): string {
  const size = Math.abs(units)
  const rest = size % 100
  return `${units < 0 ? '-' : ''}${(size - rest) / 100}${hundredths[rest]}`
}

/** Writes a whole number of units of 10^-decimals as plain decimal text: never an exponent, never a separator. */
export function decimalText(units: bigint, decimals: number): string {
  if (decimals === 0) return units.toString()
  // Most amounts in a report are zero.
  if (decimals === 2 && units === 0n) return '0.00'
  if (decimals === 2 && units <= exactMaximum && units >= -exactMaximum)
    return hundredthsText(Number(units))
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
