import type { ReconciliationRules } from '../rules.ts'
import { runStepsMax } from './bounds.ts'
import type { OpenLines } from './join-lines.ts'
import type { MatchGroup, Matching } from './match-group.ts'
import { matchOneToOne } from './match-one-to-one.ts'
import { matchSums } from './match-sums.ts'

/**
 * Matches the lines of two sides by rules, pass by pass over the lines still open. The order of the rows does not
 * matter: only the content of lines counts, and identical lines are interchangeable.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 * import { defaultReconciliationRules, matchLines } from '@coflyfr/reports'
 *
 * const line = {
 *   reference: '2001/1', costCentre: 'CSC', subjective: 'fees', postedOn: plainDate('2023-08-15'),
 *   period: 'P05', description: null,
 * } as const
 * const { groups, open } = matchLines(
 *   {
 *     ledger: [{ ...line, id: '7/1', amount: pence(30_000n) }],
 *     extract: [
 *       { ...line, id: '2', amount: pence(10_000n) },
 *       { ...line, id: '3', amount: pence(20_000n), reference: '2001/2' },
 *     ],
 *   },
 *   defaultReconciliationRules,
 * )
 * assert.deepEqual(groups.map(({ rule }) => rule), ['split under one transaction'])
 * assert.deepEqual(open, { ledger: [], extract: [] })
 * ```
 */
export const matchLines = (lines: OpenLines, { rules }: ReconciliationRules): Matching => {
  const groups: MatchGroup[] = []
  const unsearched = new Map<string, number>()
  const found = (group: MatchGroup): void => void groups.push(group)
  let left = runStepsMax
  let open = lines
  for (const rule of rules) {
    if (rule.shape === '1-1') {
      open = matchOneToOne(open, rule, found)
      continue
    }
    const gaveUp = () => void unsearched.set(rule.name, (unsearched.get(rule.name) ?? 0) + 1)
    open = matchSums(open, rule, { found, gaveUp, stepsLeft: (taken) => (left -= taken) })
  }
  return { groups, open, unsearched }
}
