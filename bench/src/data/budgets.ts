import { budgetContentHash } from '@coflyfr/budget'
import { BudgetApproved, BudgetLinesDrafted } from '@coflyfr/budget/events'
import { type FinancialYear, firstDayOf, streamName } from '@coflyfr/core'
import { formatPounds, sumPence } from '@coflyfr/money'
import { amount } from './amounts.ts'
import { councilHeads } from './council.ts'
import type { GeneratedEvent } from './generated-event.ts'
import type { Random } from './random.ts'

/** Lines in one draft: an append has a limit of 900 kB. */
const partLength = 400

/** The approval of a year's budget of 3,600 lines, drafted in nine parts. */
export const budgetOf = (random: Random, year: FinancialYear): readonly GeneratedEvent[] => {
  const on = firstDayOf(year)
  const counted = councilHeads.map((head) => ({
    ...head,
    kind: 'expenditure' as const,
    amount: amount(random, 200_000, 2_000_000),
    fund: 'revenue' as const,
    controllable: true,
  }))
  const lines = counted.map((line) => ({ ...line, amount: formatPounds(line.amount) }))
  const parts = Array.from({ length: lines.length / partLength }, (_, part) =>
    BudgetLinesDrafted.of(on, {
      financialYear: year,
      part: part + 1,
      lines: lines.slice(part * partLength, (part + 1) * partLength),
    }),
  )
  const approved = BudgetApproved.of(on, {
    financialYear: year,
    fromDraft: true,
    lines: [],
    count: lines.length,
    total: formatPounds(sumPence(counted.map((line) => line.amount))),
    contentHash: budgetContentHash(year, counted),
    decision: `Council, budget ${year}`,
    onRecord: false,
    includes: [],
  })
  const finance = { id: 'finance-1', role: 'finance-officer' } as const
  const council = { id: 'clerk-1', role: 'council' } as const
  return [...parts, approved].map((event) => ({
    stream: streamName('budget', year),
    event,
    actor: event.type === BudgetApproved.type ? council : finance,
    readsRules: true,
  }))
}
