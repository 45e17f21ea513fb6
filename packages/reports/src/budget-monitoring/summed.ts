import { previousFinancialYear } from '@coflyfr/core'
import type { Summed } from '../report.ts'
import type { BudgetMonitoringEvent } from './events.ts'
import { yearBudget } from './post.ts'
import type { BudgetMonitoringState } from './state.ts'

/** What only adds to the lines of a year; a year is read beside the one before it, and of any other that it is held. */
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
  ofYear: {
    reads: (year) => [year, previousFinancialYear(year)],
    hold: (state, year) => {
      yearBudget(state, year)
    },
  },
}
