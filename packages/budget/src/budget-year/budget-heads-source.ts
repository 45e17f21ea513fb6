import { type ContextSource, contextSource, type FinancialYear, streamName } from '@coflyfr/core'
import { BudgetApproved, BudgetLinesDrafted } from '../approval/events.ts'
import { headKey } from '../shared/leg.ts'

/** The heads of a year's budget: drafted until it is approved. */
export interface BudgetHeads {
  readonly draftedByPart: ReadonlyMap<number, readonly string[]>
  /** Null until Council has approved the budget. */
  readonly approved: ReadonlySet<string> | null
}

const evolve = (
  state: BudgetHeads,
  { type, data }: BudgetApproved | BudgetLinesDrafted,
): BudgetHeads => {
  if (type === 'BudgetLinesDrafted') {
    const drafted = [data.part, data.lines.map(headKey)] as const
    return { ...state, draftedByPart: new Map([...state.draftedByPart, drafted]) }
  }
  const keys = data.fromDraft ? [...state.draftedByPart.values()].flat() : data.lines.map(headKey)
  return { draftedByPart: new Map(), approved: new Set(keys) }
}

/** Which heads a year's budget has, as context of giving to one of them. */
export const budgetHeadsSource = (financialYear: FinancialYear): ContextSource<BudgetHeads> =>
  contextSource<BudgetHeads, BudgetApproved | BudgetLinesDrafted>({
    name: 'budget-heads',
    stream: streamName('budget', financialYear),
    events: [BudgetLinesDrafted, BudgetApproved],
    initialState: () => ({ draftedByPart: new Map(), approved: null }),
    evolve,
  })
