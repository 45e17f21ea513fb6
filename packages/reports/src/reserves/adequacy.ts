import type { FinancialYear } from '@coflyfr/core'
import { displayPounds, formatPounds, type Pence, percentOf, subtractPence } from '@coflyfr/money'
import { comparedToPercent, shareOfPercent } from '../percent.ts'
import type { AdequacyTest, Column, Row } from '../report.ts'
import type { NetBudgets } from './net-budget.ts'

/** The test of the general reserve: what it holds, what it is to hold, and of which budget. */
export interface Adequacy {
  readonly test: AdequacyTest
  readonly year: FinancialYear
  readonly net: Pence
  readonly required: Pence
  readonly closing: Pence
}

/** The columns that a test adds to the row of the general reserve. */
export const adequacyColumns: readonly Column[] = [
  { field: 'required', label: { en: 'To hold', cy: 'I’w ddal' }, kind: 'money' },
  { field: 'headroom', label: { en: 'Above or short', cy: 'Uwchlaw neu’n brin' }, kind: 'money' },
]

/** The year whose approved net budget is the measure: the one asked for, or the last that has one. */
const yearOf = ({ approved }: NetBudgets, asked: FinancialYear | null): FinancialYear | null =>
  asked ?? [...approved.keys()].sort().at(-1) ?? null

/** Tests the general reserve; null where it or the budget is not there. */
export const adequacyOf = (
  test: AdequacyTest,
  budgets: NetBudgets,
  asked: FinancialYear | null,
  closing: Pence | null,
): Adequacy | null => {
  const year = yearOf(budgets, asked)
  const net = year === null ? undefined : budgets.approved.get(year)
  if (year === null || net === undefined || closing === null) return null
  return { test, year, net, required: shareOfPercent(net, test.percent), closing }
}

/** What the test adds to the row of the general reserve, and to the totals. */
export const adequacyFields = ({ required, closing }: Adequacy): Row => ({
  required: formatPounds(required),
  headroom: formatPounds(subtractPence(closing, required)),
})

const shown = (amount: Pence): string => displayPounds(amount, 'en')

/** The outcome of the test in a sentence. */
export const adequacyNote = (
  { generalReserve, percent }: AdequacyTest,
  adequacy: Adequacy | null,
): string => {
  if (adequacy === null)
    return `${generalReserve}: its adequacy cannot be tested: there is no such reserve, or no approved budget of the year`
  const { year, net, required, closing } = adequacy
  const share = percentOf(closing, net, 1, 'half-away-from-zero') ?? '0.0'
  const isMet = comparedToPercent(closing, percent, net) >= 0n
  const outcome = isMet
    ? `the test of ${percent}% (${shown(required)}) is met`
    : `the test of ${percent}% (${shown(required)}) is missed by ${shown(subtractPence(required, closing))}`
  return `${generalReserve}: ${shown(closing)} is ${share}% of the approved net budget of ${year} (${shown(net)}): ${outcome}`
}
