import { BudgetApproved, ReserveEstablished } from '@coflyfr/budget/events'
import { type FinancialYear, financialYear, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { Desk, headOf, minute, pounds, start, type Try, type Written } from './desk.ts'
import * as drawdown from './drawdown-tries.ts'
import * as reserve from './reserve-tries.ts'
import * as spend from './spend-tries.ts'
import * as virement from './virement-tries.ts'
import * as yearEnd from './year-end-tries.ts'

const tries: readonly ((desk: Desk, drawn: Try) => void)[] = [
  reserve.contribute,
  reserve.release,
  reserve.transfer,
  reserve.repurpose,
  virement.grant,
  drawdown.request,
  drawdown.approve,
  drawdown.post,
  drawdown.voidRest,
  drawdown.reverse,
  virement.propose,
  virement.decide,
  virement.post,
  virement.reverse,
  reserve.restate,
  spend.importPostings,
  spend.closePeriod,
  spend.reopenPeriod,
  spend.raise,
  spend.settleOrder,
  spend.foresee,
  spend.mapChart,
  yearEnd.supplement,
  yearEnd.endYear,
  yearEnd.reduce,
]

/** Documents with several steps are drawn more often, or none would be completed. */
const kinds = fc.oneof(
  { weight: 1, arbitrary: fc.nat(tries.length - 1) },
  { weight: 3, arbitrary: fc.constantFrom(5, 6, 7, 7, 8, 9, 10, 11, 11, 12, 12, 13) },
  { weight: 2, arbitrary: fc.constantFrom(15, 15, 15, 16, 16, 17, 18, 19, 19, 20, 20, 21, 24, 24) },
)

const draws: fc.Arbitrary<Try> = fc.record({
  kind: kinds,
  pick: fc.nat(3),
  amount: fc.oneof(fc.bigInt({ min: 1n, max: 60_000n }), fc.bigInt({ min: 1n, max: 30_000_000n })),
  days: fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(150) }),
  flag: fc.boolean(),
})

const lineOf = (pick: number) => ({
  directorate: `D${pick % 2}`,
  service: `S${pick}`,
  ...headOf(pick),
  kind: pick === 2 ? ('income' as const) : ('expenditure' as const),
  amount: pounds(pick === 2 ? -50_001n : 100_000_003n),
  fund: 'revenue' as const,
  controllable: true,
})

const approveBudget = (desk: Desk, year: FinancialYear): void => {
  const lines = [0, 1, 2].map(lineOf)
  const sums = { fromDraft: false, count: 3, total: pounds(0n), contentHash: 'x', includes: [] }
  const approved = BudgetApproved.of(start, { financialYear: year, lines, ...sums, ...minute })
  desk.write(streamName('budget', year), approved)
}

const establish = (desk: Desk, id: string): void => {
  const protocol = { useRule: null, manager: null, reviewBy: null }
  const opening = { openingBalance: pounds(40_000_000n), openedOn: start }
  const named = { reserve: id, name: id, purpose: 'p0', ...opening, ...protocol, ...minute }
  desk.write(reserve.accountOf(id), ReserveEstablished.of(start, named))
}

const written = (drawn: readonly Try[]): readonly Written[] => {
  const desk = new Desk()
  approveBudget(desk, financialYear('2023-24'))
  approveBudget(desk, financialYear('2024-25'))
  for (const id of reserve.reserves) establish(desk, id)
  for (const one of drawn) {
    desk.next(one.days)
    tries[one.kind]?.(desk, one)
  }
  return desk.log
}

/**
 * Logs of budgets, virements, reserves, actuals, orders and forecasts over two years and more, as the domain could have
 * written them. Its rules are not applied, so floors and limits are not kept.
 */
export const budgetLogs: fc.Arbitrary<readonly Written[]> = fc
  .array(draws, { minLength: 40, maxLength: 110, size: 'max' })
  .map(written)
