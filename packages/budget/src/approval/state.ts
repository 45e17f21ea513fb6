import type { PlainDate, Recorded } from '@coflyfr/core'
import { type Pence, penceOfPounds, sumPence, zeroPence } from '@coflyfr/money'
import { moveBudget } from '../budget-year/balances.ts'
import type { BudgetYear } from '../budget-year/state.ts'
import { headKey } from '../shared/leg.ts'
import { persistentMap } from '../shared/persistent-map.ts'
import type { BudgetApproved, BudgetLinesDrafted, BudgetLineWire } from './events.ts'

/** One line of a budget: a head with the dimensions that routes and reports are made of; income is negative. */
export interface BudgetLine extends Omit<BudgetLineWire, 'amount'> {
  readonly amount: Pence
}

/** A part of a budget that is not approved yet. */
export interface DraftedPart {
  readonly draftedOn: PlainDate
  readonly lines: readonly BudgetLine[]
}

/** The budget that Council set. */
export interface ApprovedBudget {
  /** Its lines by head. */
  readonly lines: ReadonlyMap<string, BudgetLine>
  /** Net sum of the revenue lines, which percentage limits are shares of. */
  readonly netRevenue: Pence
}

const lineOfWire = (line: BudgetLineWire): BudgetLine => ({
  ...line,
  amount: penceOfPounds(line.amount),
})

/** All drafted lines in the order of their parts. */
export const draftedLines = ({ drafts }: Pick<BudgetYear, 'drafts'>): readonly BudgetLine[] =>
  [...drafts].sort(([one], [other]) => one - other).flatMap(([, { lines }]) => lines)

/** The day of the last drafted part, or null where nothing is drafted. */
export const lastDraftedOn = ({ drafts }: Pick<BudgetYear, 'drafts'>): PlainDate | null =>
  [...drafts.values()]
    .map(({ draftedOn }) => draftedOn)
    .sort()
    .at(-1) ?? null

/** Keeps a part until the budget is approved. */
export const evolveDraft = (
  state: BudgetYear,
  { effectiveOn: draftedOn, data: { part, lines } }: BudgetLinesDrafted,
): BudgetYear => ({
  ...state,
  drafts: new Map([...state.drafts, [part, { draftedOn, lines: lines.map(lineOfWire) }]]),
})

/** The budget that lines make. */
export const budgetOf = (lines: readonly BudgetLine[]): ApprovedBudget => {
  const revenue = lines.filter(({ fund }) => fund === 'revenue')
  return {
    lines: new Map(lines.map((line) => [headKey(line), line])),
    netRevenue: sumPence(revenue.map(({ amount }) => amount)),
  }
}

/** Opens every head at its approved amount, with what the year before carried into it. */
export const evolveApproval = (
  state: BudgetYear,
  { data }: Recorded<BudgetApproved>,
): BudgetYear => {
  const lines = data.fromDraft ? draftedLines(state) : data.lines.map(lineOfWire)
  const budget = budgetOf(lines)
  const opening = lines.map(
    (line) =>
      [headKey(line), { revised: line.amount, pending: zeroPence, pendingOut: zeroPence }] as const,
  )
  return {
    ...state,
    drafts: new Map(),
    budget,
    includes: new Set(data.includes),
    balances: moveBudget(persistentMap(new Map(opening)), state.yearEnd.waiting),
    yearEnd: { ...state.yearEnd, waiting: [] },
  }
}
