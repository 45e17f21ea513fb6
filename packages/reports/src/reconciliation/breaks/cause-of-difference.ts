import type { Cause } from './break.ts'

const sortedDigits = (digits: string): string => [...digits].sort().join('')

/** An amount without its sign. */
export const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

/** Two amounts of as many digits, the same ones in another order: their difference is then divisible by nine. */
const isTransposed = (one: bigint, other: bigint): boolean =>
  (one - other) % 9n === 0n && sortedDigits(`${one}`) === sortedDigits(`${other}`)

/** How far a decimal point is taken to have slipped: pounds for pence, or one place. */
const shifts: readonly bigint[] = [10n, 100n]

const isShifted = (one: bigint, other: bigint): boolean =>
  shifts.some((shift) => one * shift === other || other * shift === one)

/** How one amount came of another, where that can be seen; null where it cannot, and for equal ones. */
export const causeOfDifference = (one: bigint, other: bigint): Cause | null => {
  if (one === other) return null
  if (one === -other) return 'sign-reversed'
  if (one < 0n !== other < 0n) return null
  const [left, right] = [magnitude(one), magnitude(other)]
  if (isShifted(left, right)) return 'decimal-shifted'
  return isTransposed(left, right) ? 'transposed-digits' : null
}
