import type { FinancialYear } from '@coflyfr/core'
import type { Summed } from '../columns/summed.ts'
import type { PeriodOfYear } from '../report.ts'
import type { TrialBalanceEvent } from './events.ts'
import type { TrialBalanceState } from './state.ts'

/** P12 and P13 end on one day, so postings are counted by the period that they are of. */
export const isOfLaterPeriod = (
  postings: { readonly financialYear: FinancialYear; readonly period: string },
  upTo: PeriodOfYear,
): boolean => postings.financialYear === upTo.year && postings.period > upTo.period

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
  countsUpTo: ({ source, financialYear, data }, upTo) =>
    source !== 'ActualsImported' ||
    !isOfLaterPeriod({ financialYear, period: String(data['period']) }, upTo),
  hold: ({ heads }, year) => {
    heads.set(year, heads.get(year) ?? new Map())
  },
}
