/** Whether a text is an amount in pounds: two decimals, no leading zero, no negative zero. */
export const isPounds = (text: string): boolean =>
  /^-?(?:0|[1-9][0-9]{0,15})\.[0-9]{2}$/.test(text) && text !== '-0.00'

const amountsMax = 1 << 12

/** Amounts converted lately: several checks convert the amounts of an event, one after the other. */
const amounts = new Map<string, bigint>()

/** An amount in pounds as whole pence. */
export const penceOf = (pounds: string): bigint => {
  const known = amounts.get(pounds)
  if (known !== undefined) return known
  if (amounts.size === amountsMax) amounts.clear()
  const pence = BigInt(pounds.replace('.', ''))
  amounts.set(pounds, pence)
  return pence
}

/** An amount in pounds with the other sign. */
export const opposite = (pounds: string): string =>
  pounds.startsWith('-') ? pounds.slice(1) : pounds === '0.00' ? pounds : `-${pounds}`

/** Whole pence as an amount in pounds. */
export const poundsOf = (pence: bigint): string => {
  const digits = (pence < 0n ? -pence : pence).toString().padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
