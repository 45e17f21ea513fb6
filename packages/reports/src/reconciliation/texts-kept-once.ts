import type { ReconciliationLine } from './line.ts'

/**
 * How many different texts are remembered. Heads, days and suppliers are few; the limit is for columns of free text.
 */
const textsMax = 100_000

const keeper = <Text extends string>() => {
  const kept = new Map<Text, Text>()
  return (text: Text): Text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size < textsMax) kept.set(text, text)
    return text
  }
}

/**
 * Makes lines share equal texts: the heads and days of a million lines then take the memory of a few hundred.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 * import { textsKeptOnce } from '@coflyfr/reports'
 *
 * const line = {
 *   id: '2', reference: '2001/1', costCentre: 'CSC', subjective: 'fees', amount: pence(500n),
 *   postedOn: plainDate('2022-08-31'), period: 'P05', description: null,
 * } as const
 * assert.deepEqual(textsKeptOnce()(line), line)
 * ```
 */
export const textsKeptOnce = (): ((line: ReconciliationLine) => ReconciliationLine) => {
  const [text, day] = [keeper<string>(), keeper<ReconciliationLine['postedOn']>()]
  return (line) => ({
    id: line.id,
    reference: line.reference,
    costCentre: text(line.costCentre),
    subjective: text(line.subjective),
    amount: line.amount,
    postedOn: day(line.postedOn),
    period: line.period,
    description: line.description === null ? null : text(line.description),
  })
}
