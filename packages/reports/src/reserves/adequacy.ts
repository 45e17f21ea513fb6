import type { FinancialYear } from '@coflyfr/core'
import { formatPounds, type Pence, percentOf, subtractPence } from '@coflyfr/money'
import { comparedToPercent, shareOfPercent } from '../percent.ts'
import type { AdequacyTest, Column, Label, Note, Row } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import type { NetBudgets } from './net-budget.ts'

/** The test of the general reserve: what it holds, what it must hold, and the budget that this is a percentage of. */
export interface Adequacy {
  readonly test: AdequacyTest
  readonly year: FinancialYear
  readonly net: Pence
  readonly required: Pence
  readonly closing: Pence
}

/** The columns that the test adds. */
export const adequacyColumns: readonly Column[] = [
  { field: 'required', label: { en: 'Required', cy: 'I’w ddal' }, kind: 'money' },
  { field: 'headroom', label: { en: 'Headroom', cy: 'Uwchlaw neu’n brin' }, kind: 'money' },
]

/** The year of the approved net budget: the one asked for, or the last that has one. */
const yearOf = ({ approved }: NetBudgets, asked: FinancialYear | null): FinancialYear | null =>
  asked ?? [...approved.keys()].sort().at(-1) ?? null

/** Tests the general reserve; null if there is no such reserve or budget. */
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

/** The cells that the test adds to the row of the general reserve and to the totals. */
export const adequacyFields = ({ required, closing }: Adequacy): Row => ({
  required: formatPounds(required),
  headroom: formatPounds(subtractPence(closing, required)),
})

const outcomeOf = ({ test, net, required, closing }: Adequacy): Label => {
  const { percent } = test
  const held = shownPounds(required)
  if (comparedToPercent(closing, percent, net) >= 0n)
    return {
      en: `the test of ${percent}% (${held.en}) is met`,
      cy: `bodlonir y prawf o ${percent}% (${held.cy})`,
    }
  const short = shownPounds(subtractPence(required, closing))
  return {
    en: `the test of ${percent}% (${held.en}) is missed by ${short.en}`,
    cy: `ni fodlonir y prawf o ${percent}% (${held.cy}), o ${short.cy}`,
  }
}

/** The outcome of the test in a sentence. */
export const adequacyNote = ({ generalReserve }: AdequacyTest, adequacy: Adequacy | null): Note => {
  if (adequacy === null)
    return {
      en: `${generalReserve}: its adequacy cannot be tested: there is no such reserve, or no approved budget of the year`,
      cy: `${asRecorded(generalReserve)}: ni ellir profi ei digonolrwydd: nid oes cronfa o’r fath, neu nid oes cyllideb gymeradwy ar gyfer y flwyddyn`,
    }
  const { year, net, closing } = adequacy
  const share = percentOf(closing, net, 1, 'half-away-from-zero') ?? '0.0'
  const [held, budget, outcome] = [shownPounds(closing), shownPounds(net), outcomeOf(adequacy)]
  return {
    en: `${generalReserve}: ${held.en} is ${share}% of the approved net budget of ${year} (${budget.en}): ${outcome.en}`,
    cy: `${asRecorded(generalReserve)}: mae ${held.cy} yn ${share}% o gyllideb net gymeradwy ${year} (${budget.cy}): ${outcome.cy}`,
  }
}
