import type { Head, Leg } from '../event.ts'
import { penceOf } from '../text/pounds.ts'

/** One text for a head. */
export const headKey = ({ costCentre, subjective }: Head): string =>
  `${costCentre}\u0000${subjective}`

/** Whether two heads are one. */
export const isSameHead = (one: Head, other: Head): boolean => headKey(one) === headKey(other)

/** The net of legs, in pence. */
export const netOf = (legs: readonly Leg[]): bigint =>
  legs.reduce((sum, { amount }) => sum + penceOf(amount), 0n)

/** The sum of the legs above zero, in pence. */
export const grossOf = (legs: readonly Leg[]): bigint =>
  legs.reduce((sum, { amount }) => (amount.startsWith('-') ? sum : sum + penceOf(amount)), 0n)

/** Whether each head stands once. */
export const areHeadsOnce = (legs: readonly Head[]): boolean =>
  new Set(legs.map(headKey)).size === legs.length

/** Adds to a sum by key. */
export const addTo = (sums: Map<string, bigint>, key: string, amount: bigint): void => {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}
