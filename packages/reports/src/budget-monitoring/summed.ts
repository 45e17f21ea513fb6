import { previousFinancialYear } from '@coflyfr/core'
import type { Summed } from '../columns/summed.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { yearBudget } from './post.ts'
import type { BudgetMonitoringState } from './state.ts'

/** What only adds to the lines of a year; the months of a year are shown beside those of the year before. */
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
  // The months in which the revised budget moved are of a report that compares quarters.
  undated: ['DrawdownPosted', 'DrawdownReversed', 'VirementPosted'],
  signsApart: false,
  yearsRead: (year, { view }) => (view === 'period' ? [year, previousFinancialYear(year)] : [year]),
  hold: (state, year) => {
    yearBudget(state, year)
  },
}
