import { absPence, divideRounded, type Pence } from '@coflyfr/money'
import { groupedDigits } from '@coflyfr/reports'

const thousand = 100_000n
const million = 100_000_000n

/** Tenths of a million, as `1.2`; the decimal is left out where it says nothing. */
const tenths = (amount: bigint): string => {
  const counted = divideRounded(amount, million / 10n, 'half-away-from-zero')
  const rest = counted % 10n
  return `${groupedDigits(String(counted / 10n))}${rest === 0n ? '' : `.${rest}`}`
}

/** What rounds to a million is written as one, so that no text says £1000k. */
const millionFrom = million - thousand / 2n

const thousandFrom = thousand - 50n

const unsigned = (amount: bigint): string => {
  if (amount >= millionFrom) return `£${tenths(amount)}m`
  if (amount >= thousandFrom) return `£${divideRounded(amount, thousand, 'half-away-from-zero')}k`
  return `£${divideRounded(amount, 100n, 'half-away-from-zero')}`
}

/** An amount for a sentence or a label, such as `£1.2m` or `-£85k`; the tables have it to the penny. */
export const shortAmount = (amount: Pence): string =>
  `${amount < 0n ? '-' : ''}${unsigned(absPence(amount))}`

/** The same with its sign also where it adds: a movement. */
export const shortMovement = (amount: Pence): string =>
  `${amount > 0n ? '+' : ''}${shortAmount(amount)}`
