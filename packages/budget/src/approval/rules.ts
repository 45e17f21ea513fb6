import type { FinancialYear } from '@coflyfr/core'
import { atMost } from '@coflyfr/governance/rules'
import { absPence, formatPounds, type Pence, sumPence } from '@coflyfr/money'
import { totalMax } from '../shared/amount-rules.ts'
import { headKey, headOf } from '../shared/leg.ts'
import { limitRule, type Rule, rule } from '../shared/rule.ts'
import type { LinesRefusal } from './refusals.ts'
import type { BudgetLine } from './state.ts'

/** Net sum of lines, in pence. */
export const totalOf = (lines: readonly BudgetLine[]): Pence =>
  sumPence(lines.map(({ amount }) => amount))

/** Lines that somebody drafts, or puts to Council. */
export interface PutLines {
  readonly financialYear: FinancialYear
  readonly lines: readonly BudgetLine[]
}

/** What lines must be to be a budget, in order of precedence. */
export const linesRules: readonly Rule<PutLines, LinesRefusal>[] = [
  rule('the budget has a line', ({ financialYear, lines }) =>
    lines.length === 0 ? { tag: 'NoLines', financialYear } : null,
  ),
  rule('each head has only one line', ({ lines }) => {
    const twice = repeatedLine(lines)
    return twice === null ? null : { tag: 'DuplicateLine', ...headOf(twice) }
  }),
  rule('income is zero or below', ({ lines }) => {
    const positive = lines.find(({ kind, amount }) => kind === 'income' && amount > 0n)
    if (positive === undefined) return null
    const amount = formatPounds(positive.amount)
    return { tag: 'IncomeNotNegative', ...headOf(positive), amount }
  }),
  limitRule('the total is not too large for the ledger', ({ financialYear, lines }) => {
    const asked = absPence(totalOf(lines))
    const count = atMost({ of: 'net total', limit: totalMax, total: 0n, asked })
    return [{ count, refuse: () => ({ tag: 'TotalTooLarge', financialYear }) }]
  }),
]

const repeatedLine = (lines: readonly BudgetLine[]): BudgetLine | null => {
  const seen = new Set<string>()
  for (const line of lines) {
    const key = headKey(line)
    if (seen.has(key)) return line
    seen.add(key)
  }
  return null
}
