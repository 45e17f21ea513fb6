import type { FinancialYear } from '@coflyfr/core'
import { formatPounds, type Pence, sumPence } from '@coflyfr/money'
import { isTooLarge } from '../shared/amount-rules.ts'
import { headKey, headOf } from '../shared/leg.ts'
import type { LinesRefusal } from './refusals.ts'
import type { BudgetLine } from './state.ts'

/** Net sum of lines, in pence. */
export const totalOf = (lines: readonly BudgetLine[]): Pence =>
  sumPence(lines.map(({ amount }) => amount))

/** Lines that can be a budget: some, each head once, income below zero, and a total that can be written. */
export const refuseLines = (
  lines: readonly BudgetLine[],
  financialYear: FinancialYear,
): LinesRefusal | null => {
  if (lines.length === 0) return { tag: 'NoLines', financialYear }
  const twice = repeatedLine(lines)
  if (twice !== null) return { tag: 'DuplicateLine', ...headOf(twice) }
  const positive = lines.find(({ kind, amount }) => kind === 'income' && amount > 0n)
  if (positive !== undefined) {
    const amount = formatPounds(positive.amount)
    return { tag: 'IncomeNotNegative', ...headOf(positive), amount }
  }
  return isTooLarge(totalOf(lines)) ? { tag: 'TotalTooLarge', financialYear } : null
}

const repeatedLine = (lines: readonly BudgetLine[]): BudgetLine | null => {
  const seen = new Set<string>()
  for (const line of lines) {
    const key = headKey(line)
    if (seen.has(key)) return line
    seen.add(key)
  }
  return null
}
