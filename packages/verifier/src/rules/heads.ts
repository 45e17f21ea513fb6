import type { Head, Leg } from '../event.ts'
import { penceOf } from '../text/pounds.ts'

const keysMax = 1 << 16

let keyCount = 0

/** Known keys by cost centre and subjective. Using the same string again spares hashing it at every look-up. */
const keys = new Map<string, Map<string, string>>()

/** A head as a key of maps. */
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

/** The head of a key. */
export const headOf = (key: string): Head => {
  const [costCentre = '', subjective = ''] = key.split('\u0000')
  return { costCentre, subjective }
}

/** Whether two heads are the same. */
export const isSameHead = (one: Head, other: Head): boolean => headKey(one) === headKey(other)

/** The sum of legs, in pence. */
export const netOf = (legs: readonly Leg[]): bigint =>
  legs.reduce((sum, { amount }) => sum + penceOf(amount), 0n)

/** The sum of the positive legs, in pence. */
export const grossOf = (legs: readonly Leg[]): bigint =>
  legs.reduce((sum, { amount }) => (amount.startsWith('-') ? sum : sum + penceOf(amount)), 0n)

/** Whether no head is listed twice. */
export const areHeadsOnce = (legs: readonly Head[]): boolean =>
  new Set(legs.map(headKey)).size === legs.length

/** Adds to the sum of a key. */
export const addTo = (sums: Map<string, bigint>, key: string, amount: bigint): void => {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}
