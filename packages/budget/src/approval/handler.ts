import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler, ofYear } from '../budget-year/handler.ts'
import type { ApproveBudget, DraftBudgetLines } from './commands.ts'
import {
  type ApprovalContext,
  approveBudget,
  type DraftContext,
  draftBudgetLines,
} from './decide.ts'
import type { ApprovalRefusal } from './refusals.ts'

/** Carries out `DraftBudgetLines` on `budget-<year>`. */
export const budgetDraftHandler = budgetYearHandler<
  DraftBudgetLines,
  DraftContext,
  ApprovalRefusal
>(draftBudgetLines, ofYear, () => ({ rules: rulesSource() }))

/** Carries out `ApproveBudget` on `budget-<year>`. */
export const budgetApprovalHandler = budgetYearHandler<
  ApproveBudget,
  ApprovalContext,
  ApprovalRefusal
>(approveBudget, ofYear, ({ actor }) => ({
  rules: rulesSource(),
  minutes: decisionSource(actor.role),
}))
