import type { Cause } from './break.ts'

const sortedDigits = (digits: string): string => [...digits].sort().join('')

/** An amount without its sign. */
export const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

/**
 * Whether two amounts have the same digits in a different order. Their difference is then divisible by nine, which is
 * the cheaper test.
 */
const isTransposed = (one: bigint, other: bigint): boolean =>
  (one - other) % 9n === 0n && sortedDigits(`${one}`) === sortedDigits(`${other}`)

/** The factors of a shifted decimal point: one place, or pounds taken for pence. */
const shifts: readonly bigint[] = [10n, 100n]

const isShifted = (one: bigint, other: bigint): boolean =>
  shifts.some((shift) => one * shift === other || other * shift === one)

/** How one amount may have become the other; null if that cannot be seen or they are equal. */
export const causeOfDifference = (one: bigint, other: bigint): Cause | null => {
  if (one === other) return null
  if (one === -other) return 'sign-reversed'
  if (one < 0n !== other < 0n) return null
  const [left, right] = [magnitude(one), magnitude(other)]
  if (isShifted(left, right)) return 'decimal-shifted'
  return isTransposed(left, right) ? 'transposed-digits' : null
}
