import { previousFinancialYear } from '@coflyfr/core'
import type { Summed } from '../columns/summed.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { yearBudget } from './post.ts'
import type { BudgetMonitoringState } from './state.ts'

/** The events that only add to the lines of a year. The view by period also reads last year. */
export const budgetMonitoringSummed: Summed<BudgetMonitoringState, BudgetMonitoringEvent> = {
  types: [
    'ActualsImported',
    'CommitmentClosed',
    'CommitmentInvoiced',
    'CommitmentRaised',
    'ContributedToReserve',
    'DrawdownPosted',
    'DrawdownReversed',
    'GiftReturned',
    'VirementAmended',
    'VirementPosted',
    'VirementProposed',
    'VirementRejected',
    'VirementWithdrawn',
  ],
  // The day of these only decides the month in which the revised budget moved, which this report does not show.
  undated: ['DrawdownPosted', 'DrawdownReversed', 'VirementPosted'],
  signsApart: false,
  yearsRead: (year, { view }) => (view === 'period' ? [year, previousFinancialYear(year)] : [year]),
  hold: (state, year) => {
    yearBudget(state, year)
  },
}
