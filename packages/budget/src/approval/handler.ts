import { type CommandDefinition, defineCommands } from '@coflyfr/core'
import { decisionSource, rulesSource } from '@coflyfr/governance/rules'
import { budgetYearHandler } from '../budget-year/handler.ts'
import {
  type ApproveBudget,
  ApproveBudgetData,
  type DraftBudgetLines,
  DraftBudgetLinesData,
} from './commands.ts'
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
>(draftBudgetLines, () => ({ rules: rulesSource() }))

/** Carries out `ApproveBudget` on `budget-<year>`. */
export const budgetApprovalHandler = budgetYearHandler<
  ApproveBudget,
  ApprovalContext,
  ApprovalRefusal
>(approveBudget, ({ actor }) => ({ rules: rulesSource(), minutes: decisionSource(actor.role) }))

/** The commands that set a budget. */
export const approvalCommands: readonly CommandDefinition[] = [
  ...defineCommands(budgetDraftHandler, { DraftBudgetLines: DraftBudgetLinesData }),
  ...defineCommands(budgetApprovalHandler, { ApproveBudget: ApproveBudgetData }),
]
