import type { JsonValue } from '@coflyfr/core'
import { absPence, type Pence, parsePounds, sumPence } from '@coflyfr/money'
import { isLeft } from 'fp-ts/lib/Either.js'

/** Lists whose members each have an amount, in the order in which they are tried. */
const lists = ['legs', 'postings', 'lines'] as const

const fieldOf = (data: JsonValue, field: string): JsonValue =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && field in data
    ? (Object.entries(data).find(([name]) => name === field)?.[1] ?? null)
    : null

/** A text field of some data; null if there is none of that name. */
export const textField = (data: JsonValue, field: string): string | null => {
  const value = fieldOf(data, field)
  return typeof value === 'string' ? value : null
}

const amountIn = (data: JsonValue): Pence | null => {
  const text = textField(data, 'amount')
  if (text === null) return null
  const amount = parsePounds(text)
  return isLeft(amount) ? null : amount.right
}

/** The amounts of the members of a list, in order; null if there is no such list. */
const amountsOfList = (data: JsonValue, list: string): readonly (Pence | null)[] | null => {
  const members = fieldOf(data, list)
  return Array.isArray(members) ? members.map(amountIn) : null
}

/**
 * The amount of any event, by one rule: its own `amount` without the sign, or else the sum of the positive amounts of
 * its legs, postings or lines. Null if it has no amount.
 */
export const eventAmount = (data: JsonValue): Pence | null => {
  const own = amountIn(data)
  if (own !== null) return absPence(own)
  for (const list of lists) {
    const amounts = amountsOfList(data, list)?.filter((amount) => amount !== null && amount > 0n)
    if (amounts !== undefined) return sumPence(amounts.filter((amount) => amount !== null))
  }
  return null
}
