import type { Head, Leg } from '../event.ts'
import { penceOf } from '../text/pounds.ts'

const keysMax = 1 << 16

let keyCount = 0

/** Keys by cost centre and subjective: a text made anew is hashed anew wherever it is looked up. */
const keys = new Map<string, Map<string, string>>()

/** One text for a head. */
export const headKey = ({ costCentre, subjective }: Head): string => {
  let ofCentre = keys.get(costCentre)
  const known = ofCentre?.get(subjective)
  if (known !== undefined) return known
  if (ofCentre === undefined || keyCount === keysMax) {
    if (keyCount === keysMax) keys.clear()
    ofCentre = new Map()
    keys.set(costCentre, ofCentre)
  }
  const key = `${costCentre}\u0000${subjective}`
  ofCentre.set(subjective, key)
  keyCount = keyCount === keysMax ? 1 : keyCount + 1
  return key
}

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
