import { canonicalJson, type FinancialYear, sha256Hex } from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import type { BudgetLineWire } from './events.ts'
import type { BudgetLine } from './state.ts'

/** A line as events hold it. */
export const lineToWire = (line: BudgetLine): BudgetLineWire => {
  const { directorate, service, costCentre, subjective, kind, amount, fund, controllable } = line
  const head = { directorate, service, costCentre, subjective }
  return { ...head, kind, amount: formatPounds(amount), fund, controllable }
}

/**
 * SHA-256, lower-case hex, of a year's budget: the canonical JSON of `{ financialYear, lines }`, every default filled
 * in, amounts as pounds with two decimals, drafted parts in the order of their numbers.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { budgetContentHash } from '@coflyfr/budget'
 * import { financialYear } from '@coflyfr/core'
 * import { pence } from '@coflyfr/money'
 *
 * const line = {
 *   directorate: 'Social Services',
 *   service: 'Children',
 *   costCentre: 'Placements',
 *   subjective: 'all',
 *   kind: 'expenditure',
 *   amount: pence(100_000_000n),
 *   fund: 'revenue',
 *   controllable: true,
 * } as const
 *
 * assert.equal(budgetContentHash(financialYear('2023-24'), [line]).length, 64)
 * ```
 */
export const budgetContentHash = (
  financialYear: FinancialYear,
  lines: readonly BudgetLine[],
): string => sha256Hex(canonicalJson({ financialYear, lines: lines.map(lineToWire) }))
