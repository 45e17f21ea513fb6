import type { FinancialYear } from '@coflyfr/core'
import type { Summed } from '../columns/summed.ts'
import type { PeriodOfYear } from '../report.ts'
import type { TrialBalanceEvent } from './events.ts'
import type { TrialBalanceState } from './state.ts'

/** P12 and P13 end on the same day, so postings count by their period. */
export const isOfLaterPeriod = (
  postings: { readonly financialYear: FinancialYear; readonly period: string },
  upTo: PeriodOfYear,
): boolean => postings.financialYear === upTo.year && postings.period > upTo.period

/**
 * The events that only add to accounts of a year. Movements of a reserve are not among them, because the purpose on
 * their day decides the account.
 */
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
  countsUpTo: ({ source, financialYear, data }, upTo) =>
    source !== 'ActualsImported' ||
    !isOfLaterPeriod({ financialYear, period: String(data['period']) }, upTo),
  hold: ({ heads }, year) => {
    heads.set(year, heads.get(year) ?? new Map())
  },
}
