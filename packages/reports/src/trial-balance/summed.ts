import type { Summed } from '../report.ts'
import type { TrialBalanceEvent } from './events.ts'
import type { TrialBalanceState } from './state.ts'

/** What is only entered into accounts of a year. What moves a reserve is not: its purpose on that day says into which. */
export const trialBalanceSummed: Summed<TrialBalanceState, TrialBalanceEvent> = {
  types: [
    'ActualsImported',
    'CommitmentClosed',
    'CommitmentInvoiced',
    'CommitmentRaised',
    'VirementPosted',
  ],
  undated: ['VirementPosted'],
  signsApart: true,
  yearsRead: (year) => [year],
  hold: ({ heads }, year) => {
    heads.set(year, heads.get(year) ?? new Map())
  },
}
