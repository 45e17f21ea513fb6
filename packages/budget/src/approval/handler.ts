import {
  type ContextSource,
  type FinancialYear,
  previousFinancialYear,
  streamName,
} from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import { type LaterYears, laterYearsSource } from '../virement/carry/state.ts'
import { carriedForwardSource } from '../year-end/receive.ts'
import type { ApproveBudget, DraftBudgetLines } from './commands.ts'
import {
  type ApprovalContext,
  approveBudget,
  type DraftContext,
  draftBudgetLines,
  postedKey,
} from './decide.ts'
import type { ApprovalRefusal } from './refusals.ts'

/** Carries out `DraftBudgetLines` on `budget-<year>`. */
export const budgetDraftHandler = budgetYearHandler<
  DraftBudgetLines,
  DraftContext,
  ApprovalRefusal
>(draftBudgetLines, ofYear, () => ({ rules: rulesSource() }))

const postedSources = (
  years: readonly FinancialYear[],
): { readonly [part: `posted:${string}`]: ContextSource<LaterYears> } =>
  Object.fromEntries(years.map((year) => [postedKey(year), laterYearsSource(year)]))

/** Carries out `ApproveBudget` on `budget-<year>`. */
export const budgetApprovalHandler = budgetYearHandler<
  ApproveBudget,
  ApprovalContext,
  ApprovalRefusal
>(approveBudget, ofYear, ({ actor, data }, { forwarded }) => ({
  ...postedSources([...forwarded.values()].map(({ postedInYear }) => postedInYear)),
  before: carriedForwardSource(streamName('budget', previousFinancialYear(data.financialYear))),
  rules: rulesSource(),
  minutes: decisionSource(actor.role),
}))
